package granary.feeds.format;

import granary.feeds.domain.Flaw;

/** Ends the reading of a file that must be quarantined; what was read of it is dropped. */
public final class FlawedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    public FlawedFile(String code, String detail) {
        // No stack trace: an expected end of a hostile file, and cheap at that.
        super(detail, null, false, false);
        this.flaw = new Flaw(code, detail);
    }

    static FlawedFile malformed(int lineNo, String detail) {
        return new FlawedFile(Flaw.MALFORMED, "line %d: %s".formatted(lineNo, detail));
    }

    static FlawedFile mismatch(String control, String said, String found) {
        return new FlawedFile(
                Flaw.CONTROL_MISMATCH, "%s: the file says %s, its lines give %s".formatted(control, said, found));
    }

    public Flaw flaw() {
        return flaw;
    }
}
