package granary.sales.domain;

import static granary.sales.domain.Example.CASH;
import static granary.sales.domain.Example.DAY;
import static granary.sales.domain.Example.HOME;
import static granary.sales.domain.Example.MORNING;
import static granary.sales.domain.Example.ON_DELIVERY;
import static granary.sales.domain.Example.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sold, however it is paid, and whatever of it comes back. */
class SalePropertiesTest {
    private static final long MOST_MINOR = 10_000_000_000_000_000L;

    record Sold(Money amount, Payment payment, Optional<Carried> carried) {
        Sale accepted() {
            return Example.sale(amount, payment, carried);
        }

        Sale delivered() {
            return Example.delivered(amount, payment, carried);
        }
    }

    @Provide
    Arbitrary<Sold> sold() {
        // Less than 8.42 does not pay its delivery.
        return Combinators.combine(
                        Arbitraries.longs().between(842, MOST_MINOR),
                        Arbitraries.of(WALLET, CASH, ON_DELIVERY),
                        Arbitraries.of(Optional.<Carried>empty(), HOME))
                .as((minor, payment, carried) -> new Sold(Money.of(minor, Money.CNY), payment, carried));
    }

    /** Shares of what is left, in parts per million. */
    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(1, 1_000_000).list().ofMaxSize(12);
    }

    @Property
    void theFeeIsTheChannelsShareAndTheDeliverysPartsMakeTheWhole(@ForAll("sold") Sold sold) {
        SaleCharges charges = sold.accepted().terms().charges();
        long fee = BigDecimal.valueOf(sold.amount().minor(), 2)
                .multiply(BigDecimal.valueOf(5))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        assertThat(charges.fee().minor()).isEqualTo(fee);
        assertThat(charges.carrier().plus(charges.vat()).plus(charges.deliveryIncome()))
                .isEqualTo(charges.carriage());
        assertThat(charges.total()).isLessThanOrEqualTo(sold.amount());
    }

    @Property
    void whatTheSellerIsOwedIsTheAmountLessChargesLessRefundsPlusTheFeeThatCameBack(
            @ForAll("sold") Sold sold, @ForAll("shares") List<Integer> shares) {
        Sale sale = sold.accepted();
        Map<Account, BigInteger> sums = sums(played(sale, shares));
        Money owed = sale.terms()
                .amount()
                .minus(sale.terms().charges().total())
                .minus(sale.refunded())
                .plus(sale.feeReturned());
        assertThat(sums.getOrDefault(Account.SELLER_PAYABLE, BigInteger.ZERO))
                .isEqualTo(BigInteger.valueOf(owed.minor()).negate());
        assertThat(owed).isLessThanOrEqualTo(sale.terms().amount());
    }

    @Property
    void moneyIsNeitherMadeNorLost(@ForAll("sold") Sold sold, @ForAll("shares") List<Integer> shares) {
        List<JournalEntry> entries = played(sold.accepted(), shares);
        assertThat(sums(entries).values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isZero();
        assertThat(sums(entries)).doesNotContainKeys(Account.ORDERS_IN_PROGRESS, Account.REFUNDS_PAYABLE);
    }

    @Property
    void theFeeComesBackAtMostOnceAndWholeWithTheWholeAmount(
            @ForAll("sold") Sold sold, @ForAll("shares") List<Integer> shares) {
        Sale sale = sold.delivered();
        Money before = sale.feeReturned();
        for (Refund refund : refunds(sale, shares)) {
            assertThat(refund.feeReturned().isNegative()).isFalse();
            before = before.plus(refund.feeReturned());
        }
        assertThat(sale.feeReturned())
                .isEqualTo(before)
                .isLessThanOrEqualTo(sale.terms().charges().fee());
        if (!sale.leftToRefund().isZero()) {
            Example.refund(sale, "rfd_last", sale.leftToRefund());
        }
        assertThat(sale.feeReturned()).isEqualTo(sale.terms().charges().fee());
        assertThat(sale.refunded()).isEqualTo(sale.terms().amount());
    }

    @Property
    void aSaleThatComesBackWholeLeavesItsSellerTheDeliveryToPay(@ForAll("sold") Sold sold) {
        Sale sale = sold.accepted();
        List<JournalEntry> entries = played(sale, List.of());
        entries.addAll(SaleEntries.refunded(Example.refund(sale, "rfd_1", sold.amount())));
        assertThat(sums(entries).getOrDefault(Account.SELLER_PAYABLE, BigInteger.ZERO))
                .isEqualTo(BigInteger.valueOf(sale.terms().charges().carriage().minor()));
    }

    @Property
    void aCancelledSaleLeavesNothingAnywhere(@ForAll("sold") Sold sold) {
        Sale sale = sold.accepted();
        List<JournalEntry> entries =
                new ArrayList<>(SaleEntries.paid(sale, DAY).stream().toList());
        sale.cancel("rfd_1", "lost", new Acceptance(DAY, MORNING));
        entries.addAll(SaleEntries.cancelled(sale, DAY));
        assertThat(sums(entries)).isEmpty();
    }

    @Property
    void noMoreIsRefundedThanIsLeftAndNothingBeforeTheDelivery(
            @ForAll("sold") Sold sold, @ForAll("shares") List<Integer> shares) {
        Sale sale = sold.accepted();
        NewRefund all = new NewRefund(sold.amount(), "torn", "usr_1");
        assertThat(sale.judge(all)).isEqualTo(RefundVerdict.NOT_DELIVERED);
        sale.deliver(new Acceptance(DAY, MORNING));
        refunds(sale, shares);
        NewRefund tooMuch = new NewRefund(sale.leftToRefund().plus(Money.of(1, Money.CNY)), "torn", "usr_1");
        assertThat(sale.judge(tooMuch)).isEqualTo(RefundVerdict.TOO_LARGE);
    }

    private static List<JournalEntry> played(Sale sale, List<Integer> shares) {
        List<JournalEntry> entries =
                new ArrayList<>(SaleEntries.paid(sale, DAY).stream().toList());
        sale.deliver(new Acceptance(DAY, MORNING));
        entries.addAll(SaleEntries.delivered(sale, DAY));
        refunds(sale, shares).forEach(refund -> entries.addAll(SaleEntries.refunded(refund)));
        return entries;
    }

    private static List<Refund> refunds(Sale sale, List<Integer> shares) {
        List<Refund> refunds = new ArrayList<>();
        for (int share : shares) {
            long part = BigInteger.valueOf(sale.leftToRefund().minor())
                    .multiply(BigInteger.valueOf(share))
                    .divide(BigInteger.valueOf(1_000_000))
                    .longValueExact();
            if (part > 0) {
                refunds.add(Example.refund(sale, "rfd_" + refunds.size(), Money.of(part, Money.CNY)));
            }
        }
        return refunds;
    }

    /** Accounts that hold anything. */
    private static Map<Account, BigInteger> sums(List<JournalEntry> entries) {
        Map<Account, BigInteger> sums = new EnumMap<>(Account.class);
        for (JournalEntry entry : entries) {
            for (Posting posting : entry.postings()) {
                sums.merge(
                        posting.account(), BigInteger.valueOf(posting.signed().minor()), BigInteger::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }
}
