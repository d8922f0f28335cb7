package granary.reconciliation.domain;

/**
 * A break as it is kept.
 *
 * @param breakNo counts from 1 within its match, the same on every run
 * @param ourSeq and centerNo 0 where we have nothing
 * @param fileNo and lineNo 0 where the provider has nothing
 */
public record NumberedBreak(
        int breakNo,
        String provider,
        String reference,
        BreakCause cause,
        long oursMinor,
        long theirsMinor,
        String currency,
        long ourSeq,
        int centerNo,
        long fileNo,
        int lineNo) {

    /** Numbers a break of one provider's file. */
    public static NumberedBreak of(int breakNo, ProviderFile file, String currency, Break found) {
        return new NumberedBreak(
                breakNo,
                file.provider(),
                found.reference(),
                found.cause(),
                found.oursMinor(),
                found.theirsMinor(),
                currency,
                found.ours().map(OurItem::seq).orElse(0L),
                found.ours().map(OurItem::centerNo).orElse(0),
                found.theirs().isPresent() ? file.fileNo() : 0,
                found.theirs().map(TheirLine::lineNo).orElse(0));
    }
}
