package granary.tariffs.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's night comes to.
 *
 * @param parkedBecause why the partner's night is parked and left as it was; none where it is settled
 */
public record PartnerResult(
        Statement statement,
        Postings postings,
        List<FeeLine> lines,
        List<Clawback> clawbacks,
        List<Exemption> exemptions,
        @Nullable String parkedBecause) {

    /** A night that is left as it was, since its sums do not fit; every transaction of it is exempt by name. */
    public static PartnerResult parked(Work work, Opening opening, String because) {
        List<Exemption> exemptions = new ArrayList<>();
        for (Work.Chargeable item : work.chargeable()) {
            // Exempt ones count too (exact reading 4): the next one has the next n.
            opening.counts().next(item.kind());
            exemptions.add(new Exemption(item.seq(), item.centerNo(), Exemption.Reason.PARTNER_PARKED));
        }
        for (Work.Refund refund : work.refunds()) {
            exemptions.add(new Exemption(refund.seq(), refund.centerNo(), Exemption.Reason.PARTNER_PARKED));
        }
        long opened = opening.balanceMinor();
        Opening end = new Opening(
                opening.payableMinor() - work.moved().paidMinor(),
                opening.receivableMinor(),
                opening.holdback(),
                opening.counts());
        Statement statement = new Statement(
                work.partnerNo(), opened, 0, 0, 0, 0, 0, work.moved().paidMinor(), 0, end);
        return new PartnerResult(
                statement, Postings.NONE, List.of(), List.of(), exemptions, because + unbooked(work.moved()));
    }

    private static String unbooked(Movements moved) {
        return (moved.addedMinor() | moved.takenMinor()) == 0
                ? ""
                : "; adjustments of +%d and -%d are not booked".formatted(moved.addedMinor(), moved.takenMinor());
    }
}
