package granary.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a channel said of an order beside its outcome. */
@Embeddable
public class Said {
    private static final int LONGEST = 200;

    private int questions;

    @Column(name = "last_words")
    private @Nullable String lastWords;

    private int contradictions;

    /** For JPA, and for an order that nothing was said about. */
    protected Said() {}

    /**
     * It was asked what became of the order, and its answer was no outcome.
     *
     * @return whether it said something else than the last time
     */
    boolean nothingYet(String words) {
        String before = lastWords;
        questions++;
        lastWords = words.substring(0, Math.min(words.length(), LONGEST));
        return !lastWords.equals(before);
    }

    void contradiction() {
        contradictions++;
    }

    /** Whether it was asked in vain. As long as the order has not ended, nobody knows what became of it. */
    public boolean wasAskedInVain() {
        return questions > 0;
    }

    /** What it said when it was last asked in vain. */
    public Optional<String> lastWords() {
        return Optional.ofNullable(lastWords);
    }

    /** Whether it has said another outcome than its first, which stands. */
    public boolean isContradicted() {
        return contradictions > 0;
    }
}
