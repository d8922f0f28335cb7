package granary.channels;

/** What a party says when it is asked what became of a handoff. */
public sealed interface Inquiry permits Inquiry.Answered, Inquiry.NotKnown {
    /** It has ended. */
    record Answered(Outcome outcome) implements Inquiry {}

    /**
     * It has not ended, or nobody can tell: the handoff stays unanswered.
     *
     * @param words for people
     */
    record NotKnown(String words) implements Inquiry {}
}
