package granary.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.transactions.domain.Kind;
import granary.transactions.domain.KindSum;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.SourceKey;
import granary.transactions.domain.TransactionId;
import granary.transactions.domain.Whose;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SumTransactionsIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final long HUGE = 10_000_000_000_000_000L;

    private final Database database;
    private final SumTransactions sums;
    private final ReadTransactions transactions;
    private long seq;

    SumTransactionsIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "transactions");
        sums = new SumTransactions(database);
        transactions = new ReadTransactions(database);
    }

    @Test
    void principalOnOurBooksAndSettledElsewhereAreApart() {
        item("pos", Kind.PURCHASE, 100, PaymentMethod.CASH, null);
        item("pos", Kind.PURCHASE, 200, null, null);
        item("pos", Kind.PURCHASE, 300, null, null);
        assertThat(sums.done("CN", DAY))
                .containsExactly(sum(Kind.PURCHASE, Whose.OURS, 1, 100), sum(Kind.PURCHASE, Whose.ELSEWHERE, 2, 500));
    }

    @Test
    void anOrderIsOnOurBooksWithoutAPaymentOfItsItem() {
        item(SourceKey.ORDERS, Kind.TOP_UP, 3_000, null, null);
        assertThat(sums.done("CN", DAY)).containsExactly(sum(Kind.TOP_UP, Whose.OURS, 1, 3_000));
    }

    @Test
    void aParcelHasNoPrincipal() {
        item("pos", Kind.PARCEL_DELIVERY, 5, PaymentMethod.CASH, null);
        assertThat(sums.done("CN", DAY)).containsExactly(sum(Kind.PARCEL_DELIVERY, Whose.NOBODYS, 1, 0));
    }

    @Test
    void aRefundFollowsItsOriginal() {
        long paid = item("pos", Kind.LOCAL_SALE, 1_000, PaymentMethod.WALLET, null);
        long elsewhere = item("pos", Kind.LOCAL_SALE, 1_000, null, null);
        item("pos", Kind.REFUND, 40, null, paid);
        item("pos", Kind.REFUND, 60, PaymentMethod.CASH, elsewhere);
        assertThat(sums.refunded("CN", DAY))
                .containsExactly(sum(Kind.LOCAL_SALE, Whose.OURS, 1, 40), sum(Kind.LOCAL_SALE, Whose.ELSEWHERE, 1, 60));
        assertThat(sums.done("CN", DAY)).extracting(KindSum::count).containsExactly(1L, 1L);
    }

    @Test
    void sumsAreExactBeyondALong() {
        for (int i = 0; i < 1_000; i++) {
            item("pos", Kind.PURCHASE, HUGE, null, null);
        }
        assertThat(sums.done("CN", DAY).get(0).amountMinor())
                .isEqualTo(BigInteger.valueOf(HUGE).multiply(BigInteger.valueOf(1_000)));
    }

    @Test
    void aTransactionIsFoundByItsIdAndByItsSourcesName() {
        long stored = item("pos", Kind.PURCHASE, 100, null, null);
        String id = TransactionId.of(stored);
        assertThat(transactions.find(id).orElseThrow().key()).isEqualTo(new SourceKey("pos", "id-" + stored));
        assertThat(transactions
                        .find(new SourceKey("pos", "id-" + stored))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        assertThat(transactions.find("stx_x")).isEmpty();
        assertThat(transactions.find(TransactionId.of(99))).isEmpty();
    }

    private static KindSum sum(Kind kind, Whose whose, long count, long minor) {
        return new KindSum(kind, whose, count, BigInteger.valueOf(minor));
    }

    private long item(String source, Kind kind, long amount, @Nullable PaymentMethod payment, @Nullable Long reverses) {
        seq++;
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        INSERT INTO service_transaction (seq, country, business_date, settle_county, center_no, kind,
                            channel, provider_ref, ref_shard, amount_minor, currency, trade_time_micros, source,
                            source_id, reverses_seq, payment)
                        VALUES (:seq, 'CN', :date, 1, 1, :kind, 'TAOBAO', 'ref', 0, :amount, 'CNY', 0, :source, :id,
                            :reverses, :payment)
                        """)
                        .bind("seq", seq)
                        .bind("date", DAY.day())
                        .bind("kind", kind.ordinal())
                        .bind("amount", amount)
                        .bind("source", source)
                        .bind("id", "id-" + seq)
                        .bindByType("reverses", reverses, Long.class)
                        .bindByType("payment", payment == null ? null : payment.ordinal(), Integer.class)
                        .execute());
        return seq;
    }
}
