package granary.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.money.BusinessDate;
import granary.network.ReadNetwork;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.KindFees;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.RuleTotal;
import granary.tariffs.domain.Settled;
import granary.tariffs.domain.SettlementTotals;
import granary.tariffs.domain.TariffContent;
import granary.tariffs.store.TariffStore;
import granary.transactions.domain.Kind;
import java.math.BigInteger;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SettledNightIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final int PARTNER = 1;
    private static final NightOfPartner NIGHT = new NightOfPartner("CN", DAY, PARTNER);

    private final Database database;
    private final TestEntities entities;
    private final SettleFees settleFees;
    private final ReadFeeLines lines;
    private final SumSettlement sums;

    SettledNightIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "network", "ledger", "transactions", "tariffs");
        entities = TestEntities.of(database, "tariffs");
        settleFees = new SettleFees(database);
        lines = new ReadFeeLines(database);
        sums = new SumSettlement(database);
    }

    @BeforeEach
    void oneNightIsSettled() {
        database.jdbi().useHandle(h -> {
            h.execute("INSERT INTO county VALUES (1, 'Y1', 'County', 'CN', NULL, 'A', 1)");
            h.execute("INSERT INTO county_tier VALUES (1, 1, 'A', 0)");
            h.execute("INSERT INTO center VALUES (1, 'C1', 'Center', 1, 1)");
            h.execute("INSERT INTO partner VALUES (1, 'P1', 'Partner', 1)");
            h.execute("INSERT INTO partner_period VALUES (2, 1, 1, 'STORE', DATE('2026-01-01'), 'Partner', 0)");
            h.execute("""
                    INSERT INTO tariff (id, country, state, effective_from, document, content_hash, version_no,
                        published_from, drafted_by, drafted_at_micros, edited_by, edited_at_micros, published_by,
                        published_at_micros, revision)
                    VALUES ('trf_1', 'CN', 'PUBLISHED', DATE('2026-01-01'), ?, ?, 1, DATE('2026-01-01'), 'm', 0, 'm', 0,
                        'checker', 0, 1)
                    """, DOCUMENT, hash(DOCUMENT));
        });
        item(11, Kind.PURCHASE, 10_000, null);
        item(12, Kind.PURCHASE, 20_000, null);
        item(13, Kind.LOCAL_SALE, 700, null);
        item(14, Kind.REFUND, 3_000, 11L);
        item(15, Kind.REFUND, 7_000, 11L);
        settle();
    }

    private static final String DOCUMENT = """
            {"country":"CN","effectiveFrom":"2026-01-01","holdbackPpm":100000,"holdbackDays":2,"rules":[\
            {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":8000,"fixed":10,"min":20},\
            {"from":2,"ratePpm":4000,"fixed":0,"min":20}]}]}""";

    @Test
    void everyStoredLineIsWhatTheEngineGives() {
        List<PlacedFeeLine> stored = lines.page(NIGHT, 0, 100);
        assertThat(stored).extracting(line -> line.sourced().line().seq()).containsExactly(11L, 12L, 14L, 15L);
        assertThat(stored)
                .allSatisfy(line -> assertThat(line.agreesWith(
                                explain(line.sourced().line().seq()).orElseThrow()))
                        .isTrue());
    }

    @Test
    void aRefundIsExplainedByWhatRefundsBeforeItTook() {
        FeeExplanation.Recovery last = (FeeExplanation.Recovery) explain(15).orElseThrow();
        assertThat(last.arithmetic().before().feeMinor()).isEqualTo(90);
        assertThat(last.arithmetic().before().refundedMinor()).isEqualTo(3_000);
        assertThat(last.arithmetic().before().clawedMinor()).isEqualTo(27);
        assertThat(last.arithmetic().completes()).isTrue();
        assertThat(last.line().feeMinor()).isEqualTo(-63);
    }

    @Test
    void aChangedLineNoLongerAgrees() {
        database.jdbi().useHandle(h -> h.execute("UPDATE fee_line SET fee_minor = 81 WHERE tx_seq = 12"));
        FeeExplanation explanation = explain(12).orElseThrow();
        assertThat(explanation.line().feeMinor()).isEqualTo(80);
        assertThat(lines.find(12).orElseThrow().agreesWith(explanation)).isFalse();
    }

    @Test
    void aClawbackThatWasMovedToAnotherAccountNoLongerAgrees() {
        database.jdbi()
                .useHandle(
                        h -> h.execute(
                                "UPDATE clawback SET from_2110 = from_2110 - 1, from_1410 = from_1410 + 1 WHERE refund_seq = 15"));
        assertThat(lines.find(15).orElseThrow().agreesWith(explain(15).orElseThrow()))
                .isFalse();
    }

    @Test
    void anExemptTransactionHasNoLineAndNothingToExplain() {
        assertThat(lines.find(13)).isEmpty();
        assertThat(explain(13)).isEmpty();
        assertThat(sums.exemptions("CN", DAY)).isEqualTo(Map.of(Exemption.Reason.NO_RULE, 1L));
        assertThat(sums.exempt("CN", DAY, Exemption.Reason.NO_RULE, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.key().id()).isEqualTo("id-13"));
    }

    @Test
    void theNightIsSummedUp() {
        SettlementTotals totals = sums.totals("CN", DAY);
        assertThat(totals.lines()).isEqualTo(4);
        assertThat(totals.earned()).isEqualTo(170);
        assertThat(totals.recovered()).isEqualTo(90);
        assertThat(totals.held()).isEqualTo(17);
        assertThat(totals.closing()).isEqualTo(63);
        assertThat(sums.byRule("CN", DAY))
                .containsExactly(new RuleTotal(1, 1, 2, BigInteger.valueOf(170), 2, BigInteger.valueOf(90)));
        assertThat(lines.byKind(NIGHT))
                .containsExactly(
                        new KindFees(Kind.PURCHASE, 2, BigInteger.valueOf(170)),
                        new KindFees(Kind.REFUND, 2, BigInteger.valueOf(-90)));
        assertThat(sums.owing("CN", DAY, 10)).isEmpty();
        assertThat(sums.parked("CN", DAY, 10)).isEmpty();
    }

    @Test
    void anEmptyNightSumsToNothing() {
        SettlementTotals totals = sums.totals("CN", DAY.next());
        assertThat(totals.statements()).isZero();
        assertThat(totals.closing()).isZero();
    }

    @Test
    void pagesOfLinesFollowOneAnother() {
        assertThat(lines.page(NIGHT, 11, 2))
                .extracting(line -> line.sourced().line().seq())
                .containsExactly(12L, 14L);
    }

    @Test
    void statementsThatSayNothingAreNotOnAPage() {
        ReadStatements statements = new ReadStatements(database);
        assertThat(statements.page("CN", DAY, 0, 10)).hasSize(1);
        database.jdbi().useHandle(h -> h.execute("""
                        UPDATE statement SET fee_lines = 0, opening = 0, earned = 0, held = 0, released = 0, recovered = 0,
                            closing = 0, payable_2110 = 0
                        """));
        assertThat(statements.page("CN", DAY, 0, 10)).isEmpty();
        assertThat(statements.find("CN", DAY, PARTNER)).isPresent();
    }

    private Optional<FeeExplanation> explain(long seq) {
        return entities.inTransaction(em -> {
            PublishedTariffs tariffs = new PublishedTariffs(new TariffStore(em));
            return new ExplainFee(settleFees, tariffs)
                    .explain(night(tariffs), new ExplainFee.Question(PARTNER, seq, Movements.NONE));
        });
    }

    private void settle() {
        entities.inTransaction(em -> {
            SettlementNight night = night(new PublishedTariffs(new TariffStore(em)));
            CountySettlement county = settleFees.open(night, new Counties(1, 1), Map.of());
            List<Settled> settled =
                    county.partnersAfter(0).stream().map(county::settle).toList();
            settleFees.store(night, settled);
            return settled;
        });
    }

    private SettlementNight night(PublishedTariffs tariffs) {
        return new SettlementNight(
                new Countries().get("CN"),
                DAY,
                Optional.empty(),
                new ReadNetwork(database).at("CN", 2),
                tariffs.of("CN").version(1));
    }

    private void item(long seq, Kind kind, long amount, @Nullable Long reverses) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO service_transaction (seq, country, business_date, settle_county, center_no, kind,
                            channel, provider_ref, ref_shard, amount_minor, currency, trade_time_micros, source,
                            source_id, reverses_seq)
                        VALUES (:seq, 'CN', :date, 1, 1, :kind, 'TAOBAO', 'ref', 0, :amount, 'CNY', 0, 'test', :id,
                            :reverses)
                        """)
                        .bind("seq", seq)
                        .bind("date", Date.valueOf(DAY.day()))
                        .bind("kind", kind.ordinal())
                        .bind("amount", amount)
                        .bind("id", "id-" + seq)
                        .bindByType("reverses", reverses, Long.class)
                        .execute());
    }

    private static String hash(String document) {
        return new TariffContent("CN", BusinessDate.of(2026, 1, 1), document).hash();
    }
}
