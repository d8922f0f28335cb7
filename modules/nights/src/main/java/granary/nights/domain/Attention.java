package granary.nights.domain;

import granary.cash.domain.OverdueCash;
import granary.tariffs.domain.Exemption;
import granary.tariffs.domain.NamedExemption;
import java.util.List;

/** What people should look at; every list is bounded, and its count says how many there are. */
public record Attention(
        List<Exempt> exempt,
        List<Owing> owing,
        long owingCount,
        List<Parked> parked,
        long parkedCount,
        List<Overdue> overdue,
        long overdueCount) {
    public Attention {
        exempt = List.copyOf(exempt);
        owing = List.copyOf(owing);
        parked = List.copyOf(parked);
        overdue = List.copyOf(overdue);
    }

    /** Transactions without a fee line, and why. */
    public record Exempt(Exemption.Reason reason, long count, List<NamedExemption> first) {
        public Exempt {
            first = List.copyOf(first);
        }
    }

    /** A partner with a negative balance, and how much is owed to us, above 0. */
    public record Owing(String partner, String name, long owedMinor) {}

    /** A partner whose sums do not fit, so that the night left the partner as it was. */
    public record Parked(String partner, String name, String because) {}

    /** A partner who should have brought cash, and what that does to the fees. */
    public record Overdue(OverdueCash cash, String name) {}
}
