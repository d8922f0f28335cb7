package granary.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the outside world takes to a piece of work. A test provokes what it wants by the end of any text in the details
 * (a product, an account, a phone, a trip): in words, or as five digits where only digits go. Everything else is
 * fulfilled, but for a share that is set by configuration and falls on the same work every time.
 */
enum Temper {
    FULFILS("-ok", "99900"),
    FAILS("-fail", "99901"),
    /** Half a minute later than usual. */
    ANSWERS_LATE("-late", "99902"),
    ANSWERS_TWICE("-twice", "99903"),
    /** Only when asked to, by {@code POST /sandbox/handoffs/{id}/answers}. */
    NEVER_ANSWERS("-never", "99904"),
    /** Does the work and never says so by itself; whoever asks is told. */
    ANSWERS_WHEN_ASKED("-asked", "99905");

    private static final int WHOLE_PPM = 1_000_000;

    private static final Duration LATE = Duration.ofSeconds(30);

    private final String word;
    private final String digits;

    Temper(String word, String digits) {
        this.word = word;
        this.digits = digits;
    }

    static Temper towards(JsonNode details, int failingPpm) {
        List<String> texts = new ArrayList<>();
        collect(details, texts);
        for (String text : texts) {
            for (Temper temper : values()) {
                if (text.toLowerCase(Locale.ROOT).endsWith(temper.word) || text.endsWith(temper.digits)) {
                    return temper;
                }
            }
        }
        return Math.floorMod(texts.hashCode(), WHOLE_PPM) < failingPpm ? FAILS : FULFILS;
    }

    /** How much longer than usual it takes to answer. */
    Duration delay() {
        return this == ANSWERS_LATE ? LATE : Duration.ZERO;
    }

    /** How often it answers by itself. */
    int answers() {
        return switch (this) {
            case NEVER_ANSWERS -> 0;
            case ANSWERS_TWICE -> 2;
            default -> 1;
        };
    }

    /** Whether it answers by itself. */
    boolean speaks() {
        return this != NEVER_ANSWERS && this != ANSWERS_WHEN_ASKED;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
