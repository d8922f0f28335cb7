package granary.channels;

import granary.money.Money;
import java.util.Optional;

/** How a handoff ended, in the party's own words. A party may say it late, and more than once. */
public sealed interface Outcome permits Outcome.Fulfilled, Outcome.Failed {
    /** The handoff that it answers, {@code hnd_…}. */
    String handoff();

    /**
     * The party did it.
     *
     * @param providerRef the party's own reference, under which its settlement file will list it
     * @param cost what it charges us, where that is less than the amount (top-ups)
     */
    record Fulfilled(String handoff, String providerRef, Optional<Money> cost) implements Outcome {}

    /**
     * The party did not and will not do it.
     *
     * @param reason for people
     */
    record Failed(String handoff, String reason) implements Outcome {}
}
