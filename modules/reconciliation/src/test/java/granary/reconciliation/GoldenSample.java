package granary.reconciliation;

import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Limits;
import granary.feeds.format.DataMember;
import granary.feeds.format.Examination;
import granary.feeds.store.FeedStore;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.domain.ProviderFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nights whose breaks were calculated outside the product. */
final class GoldenSample {
    private GoldenSample() {}

    static String text(String name) {
        try (InputStream in = GoldenSample.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes a golden provider file as the product would. */
    static ProviderFile publish(FeedStore store, String name, BusinessDate date) throws IOException {
        Path path = Files.createTempFile("golden", ".file");
        try (InputStream in = GoldenSample.class.getResourceAsStream("/golden/" + name)) {
            Files.write(path, in == null ? new byte[0] : in.readAllBytes());
            try (DataMember member = DataMember.find(path, new Limits(1 << 24, 1 << 24))) {
                List<FeedLine> lines = new ArrayList<>();
                Examination examined = Examination.of(member, Money.CNY, lines::add);
                String provider = member.found().format().provider();
                FeedFile file = store.insert(new FeedFile(
                        0,
                        "ffl_" + name,
                        "CN",
                        provider,
                        Optional.of(date),
                        examined.contentSha256(),
                        examined.contentSha256(),
                        member.found().format().name(),
                        examined.flaw(),
                        examined.lines(),
                        Files.size(path),
                        Instant.EPOCH,
                        "tester"));
                store.insertLines(file.fileNo(), lines::forEach);
                return new ProviderFile(provider, file.fileNo());
            }
        } finally {
            Files.delete(path);
        }
    }

    /** Our items of a date; every WeChat payment stands for a sale of seller 7. */
    static OurItems ours(BusinessDate date) {
        List<String[]> rows = text("ours-" + date + ".csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        return new OurItems(
                provider -> rows.stream().filter(row -> row[1].equals(provider)).count(),
                (provider, fromShard, toShard, each) -> rows.stream()
                        .filter(row -> row[1].equals(provider))
                        .map(GoldenSample::item)
                        .filter(item -> FeedLine.shardOf(item.reference()) >= fromShard
                                && FeedLine.shardOf(item.reference()) < toShard)
                        .forEach(each));
    }

    static MatchInput night(BusinessDate date, List<ProviderFile> files, Set<String> expected) {
        return new MatchInput("CN", date, 1, Money.CNY, files, expected, ours(date));
    }

    private static OurItem item(String[] row) {
        long amount = Long.parseLong(row[3]);
        boolean sale = row[1].equals("WECHAT_PAY") && amount > 0;
        return new OurItem(Long.parseLong(row[0]), 1, row[2], amount, sale, sale ? 7 : 0);
    }
}
