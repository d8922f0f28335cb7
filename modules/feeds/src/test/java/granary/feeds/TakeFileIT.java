package granary.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Dialect;
import granary.database.LostRace;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FeedLine;
import granary.feeds.domain.FileState;
import granary.feeds.domain.Flaw;
import granary.feeds.format.Sample;
import granary.feeds.store.FeedStore;
import granary.feeds.store.FileShelf;
import granary.money.BusinessDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files taken against a real database. */
@OnEachDatabase
class TakeFileIT {
    private static final int TRIES = 5;
    private static final String EMPTY_REPORT =
            new String(Sample.golden("reloadly-2026-10-29.csv"), StandardCharsets.UTF_8).split("(?<=\n)", -1)[0];

    @TempDir
    Path data;

    private final FeedStore store;
    private final TakeFile takeFile = new TakeFile();
    private final byte[] biller = Sample.golden("state-grid-2026-10-29.txt");

    TakeFileIT(Dialect dialect) {
        store = new FeedStore(TestDatabase.migrated(dialect, "feeds"));
    }

    @BeforeEach
    void wire() {
        BusinessClock clock = new BusinessClock();
        // Whatever the machine's date is, the samples are not of the future.
        clock.moveTo(Duration.ofDays(3_650));
        takeFile.store = store;
        takeFile.shelf = new FileShelf(data);
        takeFile.publish = new PublishFile(store);
        takeFile.countries = new Countries();
        takeFile.clock = clock;
        takeFile.uploadMebibytes = 16;
        takeFile.contentMebibytes = 16;
    }

    @Test
    void anAcceptedFileIsReadBackInShards() {
        FeedFile file =
                take("WECHAT_PAY", Sample.golden("wechat-trade-2026-10-29.zip")).file();
        assertThat(file.state()).isEqualTo(FileState.ACCEPTED);
        assertThat(file.lines()).isEqualTo(345);
        assertThat(file.date()).contains(BusinessDate.of(2026, 10, 29));

        List<FeedLine> lines = new ArrayList<>();
        for (int shard = 0; shard < FeedLine.SHARDS; shard += 16) {
            store.lines(file.fileNo(), shard, shard + 16, lines::add);
        }
        lines.sort((a, b) -> Integer.compare(a.lineNo(), b.lineNo()));
        assertThat(lines).hasSize(345).isEqualTo(store.linePage(file.fileNo(), 0, 1_000));
        assertThat(lines.get(0).fee()).isEqualByComparingTo("1.482");
        assertThat(new ReadFeed(store).acceptedBefore("CN", BusinessDate.of(2026, 10, 29), Instant.MAX))
                .containsExactly(file);
        assertThat(new ReadFeed(store).acceptedBefore("CN", BusinessDate.of(2026, 10, 29), file.arrivedAt()))
                .isEmpty();
    }

    @Test
    void theSameContentIsAnsweredWithTheFirstReceiptHoweverItIsZipped() throws IOException {
        FeedFile first = take("STATE_GRID", biller).file();
        assertThat(take("STATE_GRID", biller)).isEqualTo(new Receipt.Repeated(first));
        byte[] zipped = Sample.zip(StandardCharsets.UTF_8, Map.of("any name", biller));
        assertThat(take("STATE_GRID", zipped)).isEqualTo(new Receipt.Repeated(first));
        try (Stream<Path> kept = Files.list(data.resolve("feeds"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void aQuarantinedFileIsKeptAndItsLinesAreNot() {
        byte[] wrong = new String(biller, StandardCharsets.UTF_8)
                .replace("T|72|", "T|71|")
                .getBytes(StandardCharsets.UTF_8);
        FeedFile file = take("STATE_GRID", wrong).file();
        assertThat(file.state()).isEqualTo(FileState.QUARANTINED);
        assertThat(file.flaw().map(Flaw::code)).contains("CONTROL_MISMATCH");
        assertThat(store.linePage(file.fileNo(), 0, 10)).isEmpty();
        assertThat(take("STATE_GRID", wrong)).isEqualTo(new Receipt.Repeated(file));
        assertThat(take("STATE_GRID", biller).file().state()).isEqualTo(FileState.ACCEPTED);
    }

    @Test
    void anotherFileOfADateWaitsInQuarantine() {
        take("STATE_GRID", biller);
        FeedFile second = take("STATE_GRID", "H|STATE_GRID|2026-10-29|1.0\nT|0|0.00\n".getBytes(StandardCharsets.UTF_8))
                .file();
        assertThat(second.flaw().map(Flaw::code)).contains("DATE_ALREADY_DELIVERED");
    }

    @Test
    void aFileWithoutADateNeedsOneFromItsSender() {
        byte[] empty = EMPTY_REPORT.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> take("RELOADLY", empty)).hasMessageContaining("DATE_NEEDED");
        Receipt receipt = take("RELOADLY", Optional.of(BusinessDate.of(2026, 10, 29)), empty);
        assertThat(receipt.file().state()).isEqualTo(FileState.ACCEPTED);
        assertThat(receipt.file().lines()).isZero();
    }

    @Test
    void whatContradictsItsSenderIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> take("RELOADLY", biller)).hasMessageContaining("OTHER_PROVIDER");
        assertThatThrownBy(() -> take("STATE_GRID", Optional.of(BusinessDate.of(2026, 10, 30)), biller))
                .hasMessageContaining("DATE_CONTRADICTS");
        assertThatThrownBy(() -> take("NOBODY", biller)).isInstanceOf(Problem.class);
        takeFile.uploadMebibytes = 0;
        assertThatThrownBy(() -> take("STATE_GRID", biller)).hasMessageContaining("TOO_LARGE");
        try (Stream<Path> kept = Files.list(data.resolve("feeds"))) {
            assertThat(kept).isEmpty();
        }
        assertThat(store.page("CN", "STATE_GRID", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void aFileOfTomorrowWaitsInQuarantine() {
        byte[] file = "H|STATE_GRID|2999-01-01|1.0\nT|0|0.00\n".getBytes(StandardCharsets.UTF_8);
        assertThat(take("STATE_GRID", file).file().flaw().map(Flaw::code)).contains("DATE_IN_FUTURE");
    }

    @Test
    void sendersOfTheSameFileAtOnceGetOneReceipt() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Callable<Receipt>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] sent = i % 2 == 0 ? biller : Sample.zip(StandardCharsets.UTF_8, Map.of("n" + i, biller));
            calls.add(() -> take("STATE_GRID", sent));
        }
        List<String> ids = new ArrayList<>();
        int firsts = 0;
        for (Future<Receipt> answer : senders.invokeAll(calls)) {
            ids.add(answer.get().file().id());
            firsts += answer.get() instanceof Receipt.First ? 1 : 0;
        }
        senders.shutdown();
        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(firsts).isEqualTo(1);
    }

    private Receipt take(String provider, byte[] bytes) {
        return take(provider, Optional.empty(), bytes);
    }

    private Receipt take(String provider, Optional<BusinessDate> date, byte[] bytes) {
        Delivery delivery = new Delivery("CN", provider, date, "tester");
        try (ArrivedFile file = takeFile.receive(delivery, new ByteArrayInputStream(bytes))) {
            for (int tried = 1; ; tried++) {
                try {
                    return takeFile.take(file);
                } catch (RuntimeException e) {
                    if (tried == TRIES || !LostRace.in(e)) {
                        throw e;
                    }
                }
            }
        }
    }
}
