package granary.nights.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;

/**
 * Many fingerprints, or other numbers, of which each is to be found once: eight bytes each, so that the rows of the
 * largest night fit into memory. First all are added, then they are taken.
 */
public final class PrintSet {
    private long[] prints = new long[1_024];
    private int size;
    private boolean sorted;
    private final BitSet taken = new BitSet();

    public void add(long print) {
        if (sorted) {
            throw new IllegalStateException("what is being taken from grows no more");
        }
        if (size == prints.length) {
            prints = Arrays.copyOf(prints, size * 2);
        }
        prints[size++] = print;
    }

    /** Whether it is there and was not taken yet; from now on it is taken. One that was added twice is taken twice. */
    public boolean take(long print) {
        int index = first(print);
        while (index >= 0 && index < size && prints[index] == print) {
            if (!taken.get(index)) {
                taken.set(index);
                return true;
            }
            index++;
        }
        return false;
    }

    public int size() {
        return size;
    }

    /** How many nobody has taken. */
    public int left() {
        return size - taken.cardinality();
    }

    /** All that were added. */
    public void each(LongConsumer each) {
        for (int i = 0; i < size; i++) {
            each.accept(prints[i]);
        }
    }

    /** All that nobody has taken. */
    public void eachLeft(LongConsumer each) {
        sort();
        for (int i = taken.nextClearBit(0); i < size; i = taken.nextClearBit(i + 1)) {
            each.accept(prints[i]);
        }
    }

    /** Of equal ones the first, so that all of them can be taken. */
    private int first(long print) {
        sort();
        int index = Arrays.binarySearch(prints, 0, size, print);
        while (index > 0 && prints[index - 1] == print) {
            index--;
        }
        return index;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(prints, 0, size);
            sorted = true;
        }
    }
}
