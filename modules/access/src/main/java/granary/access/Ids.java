package granary.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;

/**
 * Opaque ids that sort by the time they were made: a prefix and a ULID (https://github.com/ulid/spec), 48 bits of
 * milliseconds and 80 random bits, counted up within one millisecond.
 */
public final class Ids {
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int RANDOM_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    // The machine's clock and not the business clock: an id says when it was made, nothing is decided by it.
    private static final Ids ONLY = new Ids(new MachineClock());

    private final Clock clock;
    private final byte[] random = new byte[RANDOM_BYTES];
    private long lastMillis = -1;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** {@code Ids.next("ord")} is such as {@code ord_01JBC3Q5Z8V7T9M4X2K6W0RHNE}. */
    public static String next(String prefix) {
        return prefix + "_" + ONLY.ulid();
    }

    synchronized String ulid() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            RANDOM.nextBytes(random);
            // Room to count up within the millisecond without an overflow.
            random[0] &= 0x7f;
        } else {
            increment();
        }
        char[] text = new char[26];
        for (int i = 9; i >= 0; i--) {
            text[i] = CROCKFORD[(int) (lastMillis >>> (5 * (9 - i))) & 31];
        }
        for (int i = 0; i < 16; i++) {
            text[10 + i] = CROCKFORD[fiveBits(i * 5)];
        }
        return new String(text);
    }

    private int fiveBits(int from) {
        int pair = (random[from / 8] & 0xff) << 8;
        if (from / 8 + 1 < RANDOM_BYTES) {
            pair |= random[from / 8 + 1] & 0xff;
        }
        return (pair >>> (11 - from % 8)) & 31;
    }

    private void increment() {
        for (int i = RANDOM_BYTES - 1; i >= 0; i--) {
            if (++random[i] != 0) {
                return;
            }
        }
        Arrays.fill(random, (byte) 0);
        lastMillis++;
    }
}
