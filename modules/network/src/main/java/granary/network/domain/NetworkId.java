package granary.network.domain;

import java.util.Locale;
import java.util.OptionalInt;

/** The ids of the network's resources: a prefix and the row's number, which grows with time. */
public enum NetworkId {
    COUNTY("cty_"),
    CENTER("ctr_"),
    PARTNER("prt_"),
    SELLER("slr_");

    private final String prefix;

    NetworkId(String prefix) {
        this.prefix = prefix;
    }

    /** {@code NetworkId.CENTER.of(12)} is {@code ctr_0000000012}. */
    public String of(int no) {
        return String.format(Locale.ROOT, "%s%010d", prefix, no);
    }

    /** The number in an id; empty for any other text. */
    public OptionalInt no(String id) {
        if (!id.matches(prefix + "0[0-9]{9}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(id.substring(prefix.length())));
    }
}
