package granary.sandbox.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed plays the same day. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From a number to another, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A name such as 王秀英. */
    String person() {
        return of(Names.SURNAMES) + of(Names.GIVEN);
    }

    /** A mobile number; its last digits provoke nothing in the sandbox. */
    String phone() {
        return "13%d%07d%d".formatted(between(5, 9), between(0, 9_999_999), between(5, 9));
    }
}
