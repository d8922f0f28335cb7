package granary.nights.domain;

import granary.transactions.domain.KindSum;
import granary.transactions.domain.Whose;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was traded on a date, in minor units; exact, and possibly beyond a {@code long}.
 *
 * @param done everything but refunds
 * @param refunded by the kind of the originals
 */
public record Trade(List<KindSum> done, List<KindSum> refunded) {
    public Trade {
        done = List.copyOf(done);
        refunded = List.copyOf(refunded);
    }

    /** How many transactions there are, refunds included. */
    public long transactions() {
        return count(done) + count(refunded);
    }

    public long refunds() {
        return count(refunded);
    }

    /** Of whosever money. */
    public BigInteger grossMinor() {
        return sum(done, any -> true);
    }

    public BigInteger refundedMinor() {
        return sum(refunded, any -> true);
    }

    /** What is on our books and what is settled elsewhere are lines of their own (DOMAIN, exact reading 10). */
    public BigInteger grossMinor(Whose whose) {
        return sum(done, kind -> kind.whose() == whose);
    }

    public BigInteger refundedMinor(Whose whose) {
        return sum(refunded, kind -> kind.whose() == whose);
    }

    /** Transactions and refunds of the one. */
    public long transactions(Whose whose) {
        return count(done.stream().filter(kind -> kind.whose() == whose).toList())
                + count(refunded.stream().filter(kind -> kind.whose() == whose).toList());
    }

    private static long count(List<KindSum> kinds) {
        return kinds.stream().mapToLong(KindSum::count).sum();
    }

    private static BigInteger sum(List<KindSum> kinds, Predicate<KindSum> which) {
        return kinds.stream().filter(which).map(KindSum::amountMinor).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
