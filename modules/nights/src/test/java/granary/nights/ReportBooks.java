package granary.nights;

import granary.access.DataFolder;
import granary.adjustments.FindAdjustments;
import granary.cash.ReadOverdue;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.feeds.ReadFeed;
import granary.feeds.domain.FeedFile;
import granary.ledger.ReadEntries;
import granary.ledger.TrialBalance;
import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.NamePartners;
import granary.network.ReadNetwork;
import granary.payouts.ReadPayouts;
import granary.reconciliation.ReadMatches;
import granary.reconciliation.store.MatchReader;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.ReadFeeLines;
import granary.tariffs.ReadStatements;
import granary.tariffs.SumSettlement;
import granary.tariffs.domain.Rule;
import granary.tariffs.domain.Tariff;
import granary.tariffs.domain.TariffHistory;
import granary.tariffs.domain.Tier;
import granary.tariffs.store.TariffStore;
import granary.transactions.SumTransactions;
import granary.transactions.domain.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The readers of nights over an empty database, and rows to read, for tests. */
final class ReportBooks {
    private static final Map<Dialect, Database> DATABASES = new EnumMap<>(Dialect.class);
    // Children first.
    private static final List<String> TABLES = List.of(
            "partner_period",
            "partner",
            "center",
            "county",
            "service_transaction",
            "fee_line",
            "fee_exemption",
            "statement",
            "account_balance",
            "recon_break",
            "payout",
            "payout_batch",
            "night_file",
            "night");
    private static final PublishedTariffs TARIFFS = new PublishedTariffs(new TariffStore()) {
        @Override
        public TariffHistory of(String country) {
            Tier tier = new Tier(1, 8_000, 0, 0, Tier.NO_MAXIMUM);
            Rule rule = new Rule(1, Kind.PURCHASE, null, null, null, List.of(tier));
            return new TariffHistory(List.of(new Tariff(
                    new Tariff.Edition("CN", 1, BusinessDate.of(2026, 1, 1)), new Rate(0), 0, List.of(rule))));
        }
    };
    private static final ReadFeed NO_FILES = new ReadFeed() {
        @Override
        public List<FeedFile> accepted(String country, BusinessDate date) {
            return List.of();
        }
    };

    private final Database database;
    final AgeBreaks ages;
    final ListStatements list;
    final ReadPartnerStatements read;
    final LookUpBalances balances;
    final ReportMorning report;

    /** Begins anew; one database of a dialect serves all tests, since its making takes long. */
    ReportBooks(Dialect dialect) {
        database = DATABASES.computeIfAbsent(dialect, ReportBooks::migrated);
        TABLES.forEach(table -> sql("DELETE FROM " + table));
        sql("INSERT INTO county VALUES (1, 'Y1', 'County', 'CN', NULL, 'A', 1)");
        sql("INSERT INTO center VALUES (1, 'V1', 'Center', 1, 1)");
        sql("INSERT INTO partner VALUES (1, 'P1', 'Li', 1), (2, 'P2', 'Wang', 1)");
        sql("INSERT INTO partner_period VALUES (1, 1, 1, 'STORE', DATE('2026-01-01'), 'Li', 0)");

        ReadStatements statements = new ReadStatements(database);
        ReadPayouts payouts = new ReadPayouts(database);
        ReadMatches matches = new ReadMatches(new MatchReader(database));
        ReadEntries entries = new ReadEntries(database);
        ReadFeeLines lines = new ReadFeeLines(database);
        TrialBalance trialBalance = new TrialBalance(database);
        NamePartners names = new NamePartners(database);
        ReadNights nights = nights();
        ages = new AgeBreaks(nights, matches);
        list = new ListStatements(nights, statements, names);
        read = new ReadPartnerStatements(
                database,
                nights,
                statements,
                lines,
                entries,
                new PartnerPayouts(payouts),
                new ReadOverdue(database),
                names,
                new FindAdjustments(database));
        balances = new LookUpBalances(nights, trialBalance, entries, statements, names);
        SumSettlement settled = new SumSettlement(database);
        report = new ReportMorning(
                database,
                nights,
                new SumNight(new SumTransactions(database), settled, matches),
                new CompareRules(TARIFFS),
                new ProveBooks(trialBalance),
                new WatchFiles(database, NO_FILES, new BusinessClock()),
                new FindAttention(settled, new ReadOverdue(database), names),
                payouts,
                new Countries());
    }

    private static Database migrated(Dialect dialect) {
        return TestDatabase.migrated(
                dialect,
                "network",
                "ledger",
                "transactions",
                "cash",
                "tariffs",
                "reconciliation",
                "payouts",
                "adjustments",
                "nights");
    }

    private ReadNights nights() {
        ReadPayouts payouts = new ReadPayouts(database);
        WriteExports exports = new WriteExports(
                new ReadFeeLines(database),
                new ReadStatements(database),
                new ReadMatches(new MatchReader(database)),
                payouts,
                new TrialBalance(database));
        DateMovements movements = new DateMovements(
                payouts, new PartnerPayouts(payouts), new FindAdjustments(database), new ReadOverdue(database));
        return new ReadNights(
                database,
                new ExportFiles(new DataFolder(), exports),
                new PinnedNights(database, new Countries(), new ReadNetwork(database), TARIFFS, movements));
    }

    void sql(String statement, @Nullable Object... values) {
        database.jdbi().useHandle(h -> h.execute(statement, values));
    }

    /** A night; the one before is named where there is one. */
    void night(String date, String state, @Nullable String before) {
        sql("INSERT INTO night VALUES ('CN', DATE('%s'), '%s', 1, 'maker', NULL, %s, 1, 1, 0, 0, 0, NULL, 0)"
                .formatted(date, state, before == null ? "NULL" : "DATE('" + before + "')"));
    }

    /** A statement that earns so much and keeps it on 2110. */
    void statement(String date, int partnerNo, long opening, long earned) {
        long closing = opening + earned;
        sql("""
                INSERT INTO statement VALUES ('CN', DATE('%s'), %d, 1, 'CNY', %d, %d, 0, 0, 0, 0, 0, %d, 1, %d, %d, 0, '',
                    0, 0, 0, 0, 0, 0, 0, NULL)
                """.formatted(date, partnerNo, opening, earned, closing, Math.max(closing, 0), Math.max(-closing, 0)));
    }

    /** A transaction at the one center, of partner 1. */
    void purchase(String date, long seq, long amount) {
        sql("""
                INSERT INTO service_transaction (seq, country, business_date, settle_county, center_no, kind, channel,
                    provider_ref, ref_shard, amount_minor, currency, trade_time_micros, source, source_id)
                VALUES (%1$d, 'CN', DATE('%2$s'), 1, 1, 0, 'TAOBAO', 'ref', 0, %3$d, 'CNY', 0, 'pos', 'id-%1$d')
                """.formatted(seq, date, amount));
    }

    void feeLine(String date, long seq, long amount, long fee) {
        sql("INSERT INTO fee_line VALUES (1, %d, 'CN', DATE('%s'), 1, 0, 1, 1, 1, %d, %d, 0)"
                .formatted(seq, date, amount, fee));
    }

    void balance(String date, int account, long debit, long credit) {
        sql("INSERT INTO account_balance VALUES ('CN', DATE('%s'), %d, 'CNY', %d, %d)"
                .formatted(date, account, debit, credit));
    }
}
