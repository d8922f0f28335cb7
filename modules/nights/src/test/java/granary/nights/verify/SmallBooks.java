package granary.nights.verify;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.DataFolder;
import granary.access.IfMatch;
import granary.access.Role;
import granary.access.Scope;
import granary.cash.BookedCash;
import granary.cash.RecordDeposit;
import granary.cash.ReverseDeposit;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.ledger.PostEntries;
import granary.ledger.TrialBalance;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.nights.CutOver;
import granary.nights.DraftNightPayouts;
import granary.nights.MatchFiles;
import granary.nights.PinnedNights;
import granary.nights.ReadNights;
import granary.nights.ReadSupplements;
import granary.nights.SealNight;
import granary.nights.SettleCounties;
import granary.nights.StartNight;
import granary.nights.TakeLateFiles;
import granary.nights.TakeNightFiles;
import granary.nights.ThisServer;
import granary.nights.domain.LeaseOwner;
import granary.nights.domain.NightKey;
import granary.nights.domain.Partition;
import granary.payouts.DecidePayouts;
import granary.payouts.ReadPayouts;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.Verdict;
import granary.reconciliation.RecomputeMatch;
import granary.tariffs.CountySettlement;
import granary.tariffs.FreezeMembership;
import granary.tariffs.RecomputeFees;
import granary.tariffs.store.TariffStore;
import granary.transactions.AcceptBatch;
import granary.transactions.BookedItems;
import granary.transactions.BusinessDays;
import granary.transactions.CloseDate;
import granary.transactions.ExpectPayment;
import granary.transactions.FulfilledWork;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.Principal;
import granary.transactions.domain.SourceKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Two small nights of one country, settled and sealed by the use cases themselves, without a
 * server: every table that a seal covers holds something of the second.
 */
final class SmallBooks {
    static final BusinessDate FIRST = BusinessDate.of(2026, 10, 29);
    static final NightKey FIRST_NIGHT = new NightKey("CN", FIRST);
    static final NightKey SECOND_NIGHT = new NightKey("CN", FIRST.next());

    final Database database;
    final Path data;
    private final OneOrder order = new OneOrder(SECOND_NIGHT);
    private final Beans beans;

    SmallBooks(Dialect dialect, Path data) {
        this.data = data;
        database = TestDatabase.migrated(
                dialect,
                "access",
                "ledger",
                "network",
                "transactions",
                "cash",
                "tariffs",
                "feeds",
                "reconciliation",
                "payouts",
                "adjustments",
                "nights");
        try {
            Files.createDirectories(data.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for keys", e);
        }
        this.beans = new Beans()
                .with(Database.class, database)
                .with(DataFolder.class, new DataFolder() {
                    @Override
                    public Path root() {
                        return data;
                    }
                })
                .with(ThisServer.class, new ThisServer(new LeaseOwner("here", "now", 60)))
                .with(TariffStore.class, new TariffStore(entities()))
                .with(Audit.class, new Audit() {
                    @Override
                    public void record(String actor, String action, String subject, String detailJson) {}

                    @Override
                    public void recordSigned(String actor, String action, String subject, String detailJson) {}
                });
        beans.with(
                RecomputeNight.class,
                new RecomputeNight(
                        beans.get(RecomputeFees.class),
                        beans.get(RecomputeMatch.class),
                        beans.get(MatchFiles.class),
                        beans.get(RecomputePayouts.class),
                        beans.get(TrialBalance.class),
                        beans.get(CloseDate.class),
                        List.of(beans.get(BookedItems.class), beans.get(BookedCash.class), order)));
    }

    /** Both nights, from the first item to the second seal. */
    SmallBooks settled() {
        new SmallNetwork(database).register(FIRST);
        beans.get(BusinessDays.class).open();
        SmallDay day = new SmallDay(beans.get(AcceptBatch.class), database);
        day.accept(FIRST, "1");
        day.file(FIRST, "1");
        SmallCash cash = new SmallCash(beans.get(RecordDeposit.class), beans.get(ReverseDeposit.class), database);
        cash.terms(FIRST);
        cash.bring("P000003", FIRST);
        cash.consent("P000001", FIRST);
        night(FIRST_NIGHT);
        approve(FIRST_NIGHT);
        BusinessDate second = SECOND_NIGHT.date();
        day.accept(second, "2");
        day.refund(second, "2", "1");
        day.refund(second, "2", "2");
        day.file(second, "2");
        new SmallAdjustments(database).approve(second);
        cash.bringInVain("P000002", second);
        order.place(beans.get(PostEntries.class), beans.get(ExpectPayment.class));
        charge(second);
        night(SECOND_NIGHT);
        return this;
    }

    /** A sale that charges its seller, as far as the waist knows of it. */
    private void charge(BusinessDate date) {
        beans.get(RecordTransaction.class)
                .record(new FulfilledWork(
                        SourceKey.SALES,
                        "sal_1",
                        new CenterRef(1, "V000001", 1, "CN"),
                        Kind.LOCAL_SALE,
                        "TAOBAO",
                        "sal_1",
                        Money.of(20_000, OneOrder.YUAN),
                        Instant.parse(date + "T04:00:00Z"),
                        date,
                        Principal.ofSale(PaymentMethod.CASH, 1, 1_800)));
    }

    /** The biller's file of the second night, which comes after its seal. */
    SmallBooks late() {
        new SmallDay(beans.get(AcceptBatch.class), database).lateFile(SECOND_NIGHT.date());
        beans.get(TakeLateFiles.class).sweep(SECOND_NIGHT);
        return this;
    }

    ReadSupplements supplements() {
        return beans.get(ReadSupplements.class);
    }

    ReadNights nights() {
        return beans.get(ReadNights.class);
    }

    /** Without a constraint that would stop whoever tampers with them. */
    SmallBooks defenceless() {
        new Tampering(database).dropAllConstraints();
        return this;
    }

    Verification verify(NightKey key) {
        return beans.get(VerifyNight.class).verify(key);
    }

    /** As verification names rows, while nothing is wrong. */
    NameRows.Names names() {
        return beans.get(NameRows.class)
                .of(
                        SECOND_NIGHT,
                        beans.get(PinnedNights.class)
                                .of(SECOND_NIGHT)
                                .settlement()
                                .network());
    }

    private EntityManager entities() {
        return Persistence.createEntityManagerFactory(
                        "tariffs",
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource", "",
                                "jakarta.persistence.nonJtaDataSource", database.dataSource(),
                                "eclipselink.query-results-cache", "false",
                                "eclipselink.refresh", "true"))
                .createEntityManager();
    }

    private void night(NightKey key) {
        int run = beans.get(StartNight.class).begin(key, "maker").run();
        CutOver cutOver = beans.get(CutOver.class);
        cutOver.close(key);
        PinnedNights pinned = beans.get(PinnedNights.class);
        cutOver.freeze(pinned.of(key), beans.get(FreezeMembership.class));
        beans.get(TakeNightFiles.class).take(key);
        SettleCounties settle = beans.get(SettleCounties.class);
        for (Partition partition : settle.partitions(key)) {
            CountySettlement county = settle.open(key, partition.no());
            settle.store(
                    key, county.partnersAfter(0).stream().map(county::settle).toList());
        }
        beans.get(MatchFiles.class).match(key, run);
        beans.get(DraftNightPayouts.class).draft(pinned.of(key));
        beans.get(SealNight.class).seal(pinned.of(key));
    }

    private void approve(NightKey night) {
        PayoutBatch batch = beans.get(ReadPayouts.class)
                .batchOf(night.country(), night.date())
                .orElseThrow();
        beans.get(DecidePayouts.class)
                .decide(
                        batch.id(),
                        IfMatch.required(IfMatch.etag(batch.content().hash())),
                        new DecidePayouts.Opinion(Verdict.APPROVE, ""),
                        new Caller("checker", "checker", Role.CHECKER, Scope.NONE));
    }

    void execute(String sql) {
        database.jdbi().useHandle(h -> h.execute(sql));
    }
}
