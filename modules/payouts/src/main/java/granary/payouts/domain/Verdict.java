package granary.payouts.domain;

/** What a checker may say to a batch. */
public enum Verdict {
    APPROVE(BatchState.APPROVED),
    REJECT(BatchState.REJECTED);

    private final BatchState outcome;

    Verdict(BatchState outcome) {
        this.outcome = outcome;
    }

    public BatchState outcome() {
        return outcome;
    }
}
