package granary.channels;

/** What became of handing work to a party. None of these is an error of ours. */
public sealed interface Delivery permits Delivery.Taken, Delivery.Refused, Delivery.NotReached {
    /** The party has it and will answer. */
    record Taken() implements Delivery {}

    /** The party has read it and will never do it. */
    record Refused(String reason) implements Delivery {}

    /** Nobody knows: stopped, slow, broken, or its answer was lost. To be sent again under the same handoff id. */
    record NotReached(String reason) implements Delivery {}
}
