package granary.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.PrincipalStore;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What settlement learns at the waist of sales of our own. */
@OnEachDatabase
class RecordSalesIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final Instant NOON = Instant.parse("2026-10-29T04:00:00Z");
    private static final int SELLER = 11;

    private final Database database;
    private final BusinessDays days;
    private final RecordTransaction record;
    private final RecordRefunds refunds;
    private final ExpectPayment payments;
    private final ReadSellerCharges charges;
    private final ReadSaleReceipts receipts;

    RecordSalesIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "transactions");
        days = new BusinessDays(database, new Countries());
        IntakeSequence sequence = new IntakeSequence(database);
        record = new RecordTransaction(database, sequence, days);
        refunds = new RecordRefunds(database, sequence, days);
        payments = new ExpectPayment(database, sequence);
        charges = new ReadSellerCharges(database);
        receipts = new ReadSaleReceipts(database);
    }

    @BeforeEach
    void daysAreOpen() {
        days.open();
    }

    @Test
    void chargesCountFromTheSalesDateAndWhatComesBackFromTheRefunds() {
        delivered("sal_1", DAY, 1_800);
        delivered("sal_2", DAY, 200);
        delivered("sal_3", DAY, 0);
        refund("sal_1", "rfd_1", DAY.next(), 250);
        refund("sal_2", "rfd_2", DAY.next(), 0);
        assertThat(charges.charged("CN", DAY)).isEqualTo(Map.of(SELLER, BigInteger.valueOf(2_000)));
        assertThat(charges.givenBack("CN", DAY)).isEmpty();
        assertThat(charges.charged("CN", DAY.next())).isEmpty();
        assertThat(charges.givenBack("CN", DAY.next())).isEqualTo(Map.of(SELLER, BigInteger.valueOf(250)));
        assertThat(new ReadSellerRefunds(database).of("CN", DAY.next()))
                .isEqualTo(Map.of(SELLER, BigInteger.valueOf(10_000)));
    }

    @Test
    void aSaleReadsAsItWasRecorded() {
        ServiceTransaction sale = delivered("sal_1", DAY, 1_800);
        ServiceTransaction refund = refund("sal_1", "rfd_1", DAY, 250);
        ReadTransactions read = new ReadTransactions(database);
        assertThat(read.find(sale.key())).contains(sale);
        assertThat(read.find(sale.key()).orElseThrow().principal())
                .isEqualTo(Principal.ofSale(PaymentMethod.WALLET, SELLER, 1_800));
        assertThat(read.find(refund.key()).orElseThrow().principal()).isEqualTo(Principal.ofRefund(250L));
    }

    @Test
    void aReceiptIsTheSellersOnceItsSaleIsDelivered() {
        long now = paid("sal_1", DAY, 20_000);
        long later = paid("sal_2", DAY, 6_000);
        long never = paid("sal_3", DAY, 3_000);
        delivered("sal_1", DAY, 0);
        delivered("sal_2", DAY.next(), 0);
        List<Long> all = List.of(now, later, never);
        assertThat(receipts.deliveredBy(DAY, all)).isEqualTo(Set.of(now));
        assertThat(receipts.deliveredBy(DAY.next(), all)).isEqualTo(Set.of(now, later));
        assertThat(receipts.deliveredBy(DAY, List.of())).isEmpty();
        assertThat(receipts.paidBefore("CN", DAY)).isEmpty();
        assertThat(receipts.paidBefore("CN", DAY.next())).containsExactly(new SaleReceipt(later, DAY, SELLER, 6_000));
    }

    @Test
    void theWalletsFileIsHeldAgainstTheReceiptAndNotAgainstTheSale() {
        paid("sal_1", DAY, 20_000);
        delivered("sal_1", DAY, 0);
        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.centerNo()).isZero();
            assertThat(item.payableTo()).isEqualTo(SELLER);
            assertThat(item.signedMinor()).isEqualTo(20_000);
        });
    }

    @Test
    void aSalesMoneyIsNotBookedAsABatchItemsIs() {
        delivered("sal_1", DAY, 0);
        refund("sal_1", "rfd_1", DAY, 0);
        List<Object> booked = new ArrayList<>();
        PrincipalStore store = new PrincipalStore(database);
        store.each("CN", DAY, booked::add);
        store.eachRefund("CN", DAY, booked::add);
        assertThat(booked).isEmpty();
    }

    @Test
    void ordersAndSalesAreNobodyElsesToName() {
        assertThat(new SourceKey(SourceKey.ORDERS, "1").isOwn()).isTrue();
        assertThat(new SourceKey(SourceKey.SALES, "1").isOwn()).isTrue();
        assertThat(new SourceKey("village-pos", "1").isOwn()).isFalse();
    }

    private List<ProviderItem> items() {
        List<ProviderItem> items = new ArrayList<>();
        new ReadProviderItems(database).read("CN", DAY, new ReadProviderItems.Shards("WECHAT_PAY", 0, 64), items::add);
        return items;
    }

    private ServiceTransaction delivered(String id, BusinessDate date, long charged) {
        return record.record(new FulfilledWork(
                SourceKey.SALES,
                id,
                new CenterRef(7, "C1", 3, "CN"),
                Kind.LOCAL_SALE,
                "TAOBAO",
                "wx-" + id,
                money(20_000),
                NOON,
                date,
                Principal.ofSale(PaymentMethod.WALLET, SELLER, charged)));
    }

    private ServiceTransaction refund(String sale, String id, BusinessDate date, long givenBack) {
        RefundedWork work = new RefundedWork(id, id, money(5_000), NOON, date, givenBack);
        return refunds.record(new SourceKey(SourceKey.SALES, sale), List.of(work))
                .get(0);
    }

    /** @return the receipt's number */
    private long paid(String sale, BusinessDate date, long minor) {
        payments.expect(new ExpectedPayment(
                "CN", "WECHAT_PAY", "wx-" + sale, money(minor), date, SourceKey.SALES, sale, SELLER));
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT seq FROM expected_payment WHERE source_id = :sale")
                        .bind("sale", sale)
                        .mapTo(Long.class)
                        .one());
    }

    private static Money money(long minor) {
        return Money.of(minor, Money.CNY);
    }
}
