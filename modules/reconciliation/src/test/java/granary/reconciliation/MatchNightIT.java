package granary.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.feeds.ReadFeed;
import granary.feeds.store.FeedStore;
import granary.money.BusinessDate;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.MatchSummary;
import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.domain.ProviderFile;
import granary.reconciliation.store.MatchReader;
import granary.reconciliation.store.MatchStore;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole nights against a real database, their breaks against those calculated outside. */
@OnEachDatabase
class MatchNightIT {
    private static final BusinessDate FIRST = BusinessDate.of(2026, 10, 29);
    private static final BusinessDate SECOND = BusinessDate.of(2026, 10, 30);
    private static final BusinessDate THIRD = BusinessDate.of(2026, 10, 31);

    private final Database database;
    private final FeedStore files;
    private final MatchReader reader;
    private final MatchNight matchNight;
    private final MatchSupplement matchSupplement;
    private final RecomputeMatch recomputeMatch;

    MatchNightIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "feeds", "reconciliation");
        files = new FeedStore(database);
        reader = new MatchReader(database);
        MatchStore store = new MatchStore(database);
        WriteMatch writeMatch = new WriteMatch(new ReadFeed(files), store);
        matchNight = new MatchNight(writeMatch, store);
        matchSupplement = new MatchSupplement(writeMatch, store, reader);
        recomputeMatch = new RecomputeMatch(new ReadFeed(files), reader);
    }

    @Test
    void theBreaksOfANightAreThoseCalculatedOutside() throws IOException {
        matchNight.run(first());
        matchNight.run(GoldenSample.night(
                SECOND,
                List.of(
                        file("wechat-trade-2026-10-30.zip", SECOND),
                        file("state-grid-2026-10-30.zip", SECOND),
                        file("reloadly-2026-10-30.csv", SECOND)),
                Set.of()));
        assertThat(export(MatchKey.night("CN", FIRST))).isEqualTo(GoldenSample.text("breaks-2026-10-29.csv"));
        assertThat(export(MatchKey.night("CN", SECOND))).isEqualTo(GoldenSample.text("breaks-2026-10-30.csv"));
    }

    @Test
    void aProviderWithoutAFileIsExpectedAndNotBroken() throws IOException {
        MatchResult result = matchNight.run(GoldenSample.night(
                THIRD,
                List.of(file("wechat-trade-2026-10-31.zip", THIRD), file("reloadly-2026-10-31.csv", THIRD)),
                Set.of("STATE_GRID")));
        assertThat(export(result.key())).isEqualTo(GoldenSample.text("breaks-2026-10-31.csv"));
        MatchSummary biller = result.providers().get(1);
        assertThat(biller.provider()).isEqualTo("STATE_GRID");
        assertThat(biller.expectedItems()).isPositive().isEqualTo(biller.ours());
        assertThat(reader.summaries(result.key())).isEqualTo(result.providers());
    }

    @Test
    void everyLineIsMatchedBrokenOrIgnored() throws IOException {
        MatchResult result = matchNight.run(first());
        MatchSummary reloadly = result.providers().get(0);
        assertThat(reloadly.lines()).isEqualTo(92);
        assertThat(reloadly.ignoredLines()).isEqualTo(4);
        assertThat(reloadly.matchedLines() + reloadly.brokenLines()).isEqualTo(88);
        assertThat(result.breaks()).isEqualTo(28);
    }

    @Test
    void aSecondRunReplacesTheFirstWhole() throws IOException {
        MatchInput night = first();
        matchNight.run(night);
        List<NumberedBreak> before = reader.breaks(MatchKey.night("CN", FIRST), 1, 1_000);
        matchNight.run(night);
        assertThat(reader.breaks(MatchKey.night("CN", FIRST), 1, 1_000)).isEqualTo(before);
    }

    @Test
    void aPublishedMatchIsNeverReplaced() throws IOException {
        MatchInput night = first();
        matchNight.run(night);
        matchNight.publish("CN", FIRST);
        assertThatThrownBy(() -> matchNight.run(night)).hasMessageContaining("published");
    }

    @Test
    void aLateFileMakesASupplementOfItsOwnOnce() throws IOException {
        MatchInput early = GoldenSample.night(
                FIRST, List.of(file("reloadly-2026-10-29.csv", FIRST)), Set.of("STATE_GRID", "WECHAT_PAY"));
        matchNight.run(early);
        matchNight.publish("CN", FIRST);
        String sealed = export(MatchKey.night("CN", FIRST));
        MatchInput late = GoldenSample.night(FIRST, List.of(file("wechat-trade-2026-10-29.zip", FIRST)), Set.of());

        MatchResult supplement = matchSupplement.run(late, SECOND);
        assertThat(supplement.key()).isEqualTo(new MatchKey("CN", FIRST, 1));
        assertThat(matchSupplement.run(late, SECOND)).isEqualTo(supplement);
        assertThat(export(MatchKey.night("CN", FIRST))).isEqualTo(sealed);
        assertThat(export(supplement.key()).lines().filter(line -> line.startsWith("WECHAT_PAY")))
                .containsExactlyElementsOf(GoldenSample.text("breaks-2026-10-29.csv")
                        .lines()
                        .filter(line -> line.startsWith("WECHAT_PAY"))
                        .toList());
        assertThat(reader.sellersMatchedIn("CN", FIRST)).isEmpty();
        assertThat(reader.sellersMatchedIn("CN", SECOND)).containsOnlyKeys(7);
    }

    @Test
    void onlyMatchedSalesCountForTheirSeller() throws IOException {
        matchNight.run(first());
        long matched = reader.sales(MatchKey.night("CN", FIRST), "WECHAT_PAY", 0, 64).stream()
                .mapToLong(MatchReader.StoredSale::amountMinor)
                .sum();
        assertThat(reader.sellersMatchedIn("CN", FIRST)).isEqualTo(Map.of(7, BigInteger.valueOf(matched)));
        assertThat(reader.sellersMatchedIn("CN", FIRST.next())).isEmpty();
    }

    @Test
    void recomputingNamesWhatWasChangedRemovedOrAdded() throws IOException {
        MatchInput night = first();
        MatchKey key = matchNight.run(night).key();
        assertThat(recomputeMatch.differences(key, night)).isEmpty();

        sql("UPDATE recon_break SET theirs_minor = theirs_minor + 1 WHERE break_no = 3");
        sql("DELETE FROM recon_break WHERE break_no = 28");
        sql("INSERT INTO recon_break SELECT country, business_date, supplement_no, 99, provider, reference, cause,"
                + " ours_minor, theirs_minor, currency, our_seq, center_no, file_no, line_no FROM recon_break"
                + " WHERE break_no = 1");
        sql("UPDATE matched_sale SET seller_no = 8 WHERE tx_seq = (SELECT MIN(tx_seq) FROM matched_sale)");
        sql("UPDATE match_summary SET matched_lines = matched_lines - 1, broken_lines = broken_lines + 1"
                + " WHERE provider = 'RELOADLY'");
        List<String> named = recomputeMatch.differences(key, night);
        assertThat(named).hasSize(5);
        assertThat(named).anyMatch(finding -> finding.startsWith("break 3:"));
        assertThat(named).anyMatch(finding -> finding.startsWith("break 28: kept is nothing"));
        assertThat(named).anyMatch(finding -> finding.startsWith("break 99:") && finding.endsWith("right is nothing"));
        assertThat(named).anyMatch(finding -> finding.startsWith("matched sale"));
        assertThat(named).anyMatch(finding -> finding.startsWith("match summary RELOADLY"));
    }

    private MatchInput first() throws IOException {
        return GoldenSample.night(
                FIRST,
                List.of(
                        file("wechat-trade-2026-10-29.zip", FIRST),
                        file("state-grid-2026-10-29.txt", FIRST),
                        file("reloadly-2026-10-29.csv", FIRST)),
                Set.of());
    }

    private ProviderFile file(String name, BusinessDate date) throws IOException {
        return GoldenSample.publish(files, name, date);
    }

    private void sql(String statement) {
        database.jdbi().useHandle(h -> h.execute(statement));
    }

    private String export(MatchKey key) {
        List<String> rows = new ArrayList<>(List.of("provider,provider_ref,cause,ours_minor,theirs_minor,currency\n"));
        reader.export(
                key,
                found -> rows.add("%s,%s,%s,%d,%d,%s\n"
                        .formatted(
                                found.provider(),
                                found.reference(),
                                found.cause(),
                                found.oursMinor(),
                                found.theirsMinor(),
                                found.currency())));
        return String.join("", rows);
    }
}
