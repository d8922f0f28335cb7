package granary.tariffs.domain;

/** Counties from the one number to the other, both included: what one partition of a night settles. */
public record Counties(int from, int to) {
    public static final Counties ALL = new Counties(Integer.MIN_VALUE, Integer.MAX_VALUE);
}
