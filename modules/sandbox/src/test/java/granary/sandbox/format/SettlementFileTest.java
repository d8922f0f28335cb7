package granary.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Limits;
import granary.feeds.domain.LineType;
import granary.feeds.format.DataMember;
import granary.feeds.format.Examination;
import granary.money.Money;
import granary.sandbox.format.ProviderLine.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox writes, Granary's own adapters must read: the formats are the providers', not ours. */
class SettlementFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Limits LIMITS = new Limits(1 << 20, 1 << 20);

    @TempDir
    private Path folder;

    static List<SettlementFile> all() {
        return SettlementFile.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileIsFoundByItsSignatureAndItsControlsHold(SettlementFile format) throws IOException {
        List<FeedLine> read = new ArrayList<>();
        Examination examined = examine(format, lines(), read);

        assertThat(examined.flaw()).isEmpty();
        assertThat(examined.date()).contains(DAY);
        assertThat(read)
                .filteredOn(line -> line.type() != LineType.IGNORED)
                .extracting(FeedLine::reference, FeedLine::amountMinor)
                .containsExactlyInAnyOrder(tuple("4200001", 12_345L), tuple("4200002", 7L), tuple("5030001", -12_000L));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameLinesGiveTheSameBytes(SettlementFile format) {
        assertThat(format.write(DAY, lines())).isEqualTo(format.write(DAY, lines()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aThousandLinesAddUp(SettlementFile format) throws IOException {
        List<ProviderLine> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(line(i % 50 == 0 ? Status.REFUNDED : Status.PAID, "42%05d".formatted(i), 1_001L + i * 37L, i));
        }

        assertThat(examine(format, many, new ArrayList<>()).flaw()).isEmpty();
    }

    @Test
    void aTopUpThatFailedMovesNothingAndIsIgnored() throws IOException {
        List<ProviderLine> lines = new ArrayList<>(lines());
        lines.add(line(Status.FAILED, "hnd_1", 3_000, 30));
        List<FeedLine> read = new ArrayList<>();

        assertThat(examine(new ReloadlyReport(), lines, read).flaw()).isEmpty();
        assertThat(read)
                .filteredOn(line -> line.type() == LineType.IGNORED)
                .extracting(FeedLine::reference)
                .containsExactly("hnd_1");
    }

    private Examination examine(SettlementFile format, List<ProviderLine> lines, List<FeedLine> read)
            throws IOException {
        Path file = Files.write(folder.resolve(format.provider()), format.write(DAY, lines));
        try (DataMember member = DataMember.find(file, LIMITS)) {
            assertThat(member.found().format().provider()).isEqualTo(format.provider());
            return Examination.of(member, Money.CNY, read::add);
        }
    }

    private static List<ProviderLine> lines() {
        return List.of(
                line(Status.PAID, "4200001", 12_345, 1),
                line(Status.REFUNDED, "5030001", 12_000, 20),
                line(Status.PAID, "4200002", 7, 10));
    }

    private static ProviderLine line(Status status, String reference, long minor, int minute) {
        return new ProviderLine(
                status,
                reference,
                "about",
                "13900000007",
                minor,
                DAY.atTime(8, 0).plusMinutes(minute % 60));
    }
}
