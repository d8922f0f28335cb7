package granary.orders.domain;

import static granary.orders.domain.Example.DAY;
import static granary.orders.domain.Example.MORNING;
import static granary.orders.domain.Example.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import granary.channels.Outcome;
import granary.ledger.domain.Account;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.Money;
import granary.money.Rate;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NewRefund;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is refunded, in whatever order and whenever the channel confirms. */
class RefundPropertiesTest {
    private static final long MOST_MINOR = 10_000_000_000_000_000L;

    /** @param costPpm what a top-up costs of its amount */
    record Bought(Kind kind, Money amount, boolean byWallet, int costPpm) {
        Order accepted() {
            return Example.order(kind, amount, byWallet ? WALLET : Payment.cash());
        }

        Outcome.Fulfilled confirmation() {
            Optional<Money> cost = kind == Kind.TOP_UP
                    ? Optional.of(new Rate(costPpm).of(amount, RoundingMode.HALF_EVEN))
                    : Optional.empty();
            return new Outcome.Fulfilled("hnd_1", "ref-1", cost);
        }
    }

    @Provide
    Arbitrary<Bought> bought() {
        return Combinators.combine(
                        Arbitraries.of(Kind.PURCHASE, Kind.BILL_PAYMENT, Kind.TOP_UP, Kind.TRAVEL_BOOKING),
                        Arbitraries.longs().between(1, MOST_MINOR),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 1_000_000))
                .as((kind, minor, wallet, cost) -> new Bought(kind, Money.of(minor, Money.CNY), wallet, cost));
    }

    /** Shares of what is left, in parts per million; nothing and more than all of it among them. */
    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 1_200_000).list().ofMaxSize(12);
    }

    @Property
    void theSumOfRefundsNeverExceedsTheAmount(
            @ForAll("bought") Bought bought, @ForAll("shares") List<Integer> shares, @ForAll Random random) {
        Order order = bought.accepted();
        int fulfilledAfter = random.nextInt(13);
        long taken = 0;
        for (int i = 0; i < shares.size(); i++) {
            if (i == fulfilledAfter) {
                fulfil(order, bought);
            }
            long left = bought.amount().minor() - taken;
            long minor = share(bought.amount().minor(), shares.get(i));
            if (minor == 0) {
                continue;
            }
            NewRefund asked = new NewRefund(Money.of(minor, Money.CNY), "torn", "usr_1");
            assertThat(order.judge(asked)).isEqualTo(minor > left ? RefundVerdict.TOO_LARGE : RefundVerdict.POSSIBLE);
            if (minor <= left) {
                Example.refund(order, "rfd_" + i, asked.amount());
                taken += minor;
            }
        }
        assertThat(order.refunded().minor()).isEqualTo(taken);
        assertThat(taken).isBetween(0L, bought.amount().minor());
        assertThat(order.leftToRefund().minor()).isEqualTo(bought.amount().minor() - taken);
    }

    @Property
    void everyEntryOfARefundBalances(@ForAll("bought") Bought bought, @ForAll("shares") List<Integer> shares) {
        Order order = bought.accepted();
        List<Long> parts = parts(bought, shares);
        List<JournalEntry> entries = played(order, bought, parts, parts.size() / 2);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(
                                sums(List.of(entry)).values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                        .isZero());
    }

    @Property
    void theOrderOfRefundsAndOfTheFulfilmentMakesNoDifferenceToTheBooks(
            @ForAll("bought") Bought bought, @ForAll("shares") List<Integer> shares, @ForAll Random random) {
        List<Long> parts = parts(bought, shares);
        Map<Account, BigInteger> afterwards = sums(played(bought.accepted(), bought, parts, 0));
        List<Long> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        int fulfilledAfter = random.nextInt(parts.size() + 1);
        Order order = bought.accepted();
        assertThat(sums(played(order, bought, shuffled, fulfilledAfter))).isEqualTo(afterwards);
        assertThat(order.refunded().minor())
                .isEqualTo(parts.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void aFulfilledOrderLeavesNothingInProgressAndNothingAsARefundPayable(
            @ForAll("bought") Bought bought, @ForAll("shares") List<Integer> shares) {
        List<Long> parts = parts(bought, shares);
        Map<Account, BigInteger> sums = sums(played(bought.accepted(), bought, parts, parts.size()));
        assertThat(sums).doesNotContainKeys(Account.ORDERS_IN_PROGRESS, Account.REFUNDS_PAYABLE);
    }

    @Property
    void aFailedOrderLeavesNothingAnywhereWhateverWasRefundedBefore(
            @ForAll("bought") Bought bought, @ForAll("shares") List<Integer> shares) {
        Order order = bought.accepted();
        List<JournalEntry> entries = new ArrayList<>(List.of(OrderEntries.accepted(order)));
        for (long part : parts(bought, shares)) {
            entries.addAll(RefundEntries.paid(Example.refund(order, "rfd_1", Money.of(part, Money.CNY))));
        }
        order.fail(new Outcome.Failed("hnd_1", "sold out"), "rfd_2", MORNING);
        entries.addAll(OrderEntries.failed(order, DAY));
        assertThat(sums(entries)).isEmpty();
    }

    private static List<JournalEntry> played(Order order, Bought bought, List<Long> parts, int fulfilledAfter) {
        List<JournalEntry> entries = new ArrayList<>(List.of(OrderEntries.accepted(order)));
        List<Refund> refunds = new ArrayList<>();
        for (int i = 0; i <= parts.size(); i++) {
            if (i == fulfilledAfter) {
                fulfil(order, bought);
                entries.add(OrderEntries.fulfilled(order, DAY));
                refunds.forEach(refund -> entries.add(RefundEntries.takenBack(refund, refund.takenBackOn())));
            }
            if (i < parts.size()) {
                Refund refund = Example.refund(order, "rfd_" + i, Money.of(parts.get(i), Money.CNY));
                entries.addAll(RefundEntries.paid(refund));
                refunds.add(refund);
            }
        }
        return entries;
    }

    /** Amounts that fit into the order's, one after the other. */
    private static List<Long> parts(Bought bought, List<Integer> shares) {
        List<Long> parts = new ArrayList<>();
        long left = bought.amount().minor();
        for (int share : shares) {
            long part = Math.min(left, share(left, share));
            if (part > 0) {
                parts.add(part);
                left -= part;
            }
        }
        return parts;
    }

    private static long share(long minor, int ppm) {
        return BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(ppm))
                .divide(BigInteger.valueOf(1_000_000))
                .longValueExact();
    }

    private static void fulfil(Order order, Bought bought) {
        order.fulfil(bought.confirmation(), MORNING);
        order.bookEnd(DAY);
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
