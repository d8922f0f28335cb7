package granary.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NotStored;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.RefundStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RecordRefundsIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final Instant NOON = Instant.parse("2026-10-29T04:00:00Z");
    private static final SourceKey ORDER = new SourceKey(SourceKey.ORDERS, "ord_1");

    private final Database database;
    private final BusinessDays days;
    private final RecordTransaction record;
    private final RecordRefunds refunds;

    RecordRefundsIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "transactions");
        days = new BusinessDays(database, new Countries());
        IntakeSequence sequence = new IntakeSequence(database);
        record = new RecordTransaction(database, sequence, days);
        refunds = new RecordRefunds(database, sequence, days);
    }

    @BeforeEach
    void oneOrder() {
        days.open();
        record.record(new FulfilledWork(
                ORDER.source(),
                ORDER.id(),
                new CenterRef(7, "C1", 3, "CN"),
                Kind.PURCHASE,
                "TAOBAO",
                "ref-1",
                money(10_000),
                NOON,
                DAY));
    }

    @Test
    void aRefundIsATransactionThatReversesItsOriginalAndIsSettledWhereThatIs() {
        ServiceTransaction original = new ReadTransactions(database).find(ORDER).orElseThrow();
        ServiceTransaction refund = refund(DAY.next(), 3_000).get(0);
        assertThat(new ReadTransactions(database).find(refund.key())).contains(refund);
        assertThat(refund.kind()).isEqualTo(Kind.REFUND);
        assertThat(refund.reversesSeq()).isEqualTo(original.seq());
        assertThat(refund.place()).isEqualTo(original.place());
        assertThat(refund.channel()).isEqualTo("TAOBAO");
        assertThat(refund.providerRef()).isEqualTo("rfd_3000");
        assertThat(refund.amount()).isEqualTo(money(3_000));
        assertThat(refund.date()).isEqualTo(DAY.next());
        assertThat(new RefundStore(database).refunded(original.seq())).isEqualTo(3_000);
    }

    @Test
    void itIsNeverDatedBeforeItsOriginalNorOnADateThatIsClosed() {
        assertThat(refund(DAY.previous(), 1).get(0).date()).isEqualTo(DAY);
        days.close("CN", DAY);
        assertThat(refund(DAY, 2).get(0).date()).isEqualTo(DAY.next());
    }

    @Test
    void allOfItCanBeRefundedAndNothingMore() {
        refund(DAY, 3_000, 2_000);
        refund(DAY, 5_000);
        assertThatThrownBy(() -> refund(DAY, 1)).hasMessageContaining("more than is left");
        assertThat(new SumTransactions(database).refunded("CN", DAY))
                .singleElement()
                .satisfies(sum -> assertThat(sum.amountMinor()).isEqualTo(10_000));
    }

    @Test
    void whatWasNeverDoneIsNotRefunded() {
        SourceKey unknown = new SourceKey(SourceKey.ORDERS, "ord_2");
        assertThatThrownBy(() -> refunds.record(unknown, List.of(work(DAY, 1)))).hasMessageContaining("ord_2");
    }

    @Test
    void oneRefundIsRecordedOnce() {
        refund(DAY, 1);
        assertThatThrownBy(() -> refund(DAY, 1)).isInstanceOf(NotStored.class);
    }

    private List<ServiceTransaction> refund(BusinessDate notBefore, long... minor) {
        return refunds.record(
                ORDER,
                Arrays.stream(minor).mapToObj(each -> work(notBefore, each)).toList());
    }

    private static RefundedWork work(BusinessDate notBefore, long minor) {
        String id = "rfd_" + minor;
        return new RefundedWork(id, id, money(minor), NOON, notBefore);
    }

    private static Money money(long minor) {
        return Money.of(minor, Money.CNY);
    }
}
