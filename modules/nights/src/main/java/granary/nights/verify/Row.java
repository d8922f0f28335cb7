package granary.nights.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored row in canonical text, whatever it means. */
final class Row {
    private final Map<String, Integer> index;
    private final @Nullable String[] values;

    Row(Map<String, Integer> index, @Nullable String[] values) {
        this.index = index;
        this.values = values;
    }

    static Map<String, Integer> index(List<String> columns) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i), i);
        }
        return index;
    }

    /** Empty for a null. */
    String text(String column) {
        String value = value(column);
        return value == null ? "" : value;
    }

    boolean isNull(String column) {
        return value(column) == null;
    }

    /** @throws NumberFormatException where there is none */
    long number(String column) {
        return Long.parseLong(text(column));
    }

    /** 0 for a null. */
    long numberOrZero(String column) {
        return isNull(column) ? 0 : number(column);
    }

    private @Nullable String value(String column) {
        Integer at = index.get(column);
        if (at == null) {
            throw new IllegalArgumentException("the seal does not cover " + column);
        }
        return values[at];
    }
}
