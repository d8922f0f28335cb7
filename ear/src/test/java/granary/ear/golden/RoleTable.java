package granary.ear.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What each role may do with each endpoint, as {@code roles.csv} tells it; whatever else is served has no rule. */
public final class RoleTable {
    /** One cell. */
    public enum Cell {
        /** Allowed, with one's own. */
        YES,
        /** The role may read such things, but not do this. */
        FORBIDDEN,
        /** The role must not learn that there are such things. */
        NOT_FOUND,
        /** Needs no token: the request proves itself. */
        OPEN;

        static Cell of(String text) {
            return switch (text) {
                case "yes" -> YES;
                case "403" -> FORBIDDEN;
                case "404" -> NOT_FOUND;
                case "open" -> OPEN;
                default -> throw new IllegalArgumentException("roles.csv knows no " + text);
            };
        }
    }

    private final List<String> roles;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    private RoleTable(List<String> lines) {
        List<String> head = List.of(lines.get(0).split(",", -1));
        roles = head.subList(1, head.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            Map<String, Cell> byRole = new LinkedHashMap<>();
            for (int i = 0; i < roles.size(); i++) {
                byRole.put(roles.get(i), Cell.of(row[i + 1]));
            }
            cells.put(row[0], byRole);
        }
    }

    public static RoleTable read() {
        try {
            return new RoleTable(Files.readAllLines(Path.of("src/test/resources/roles.csv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> roles() {
        return roles;
    }

    Set<String> operations() {
        return cells.keySet();
    }

    public Cell of(String operation, String role) {
        Map<String, Cell> byRole = Objects.requireNonNull(cells.get(operation), () -> "no rule for " + operation);
        return Objects.requireNonNull(byRole.get(role), role);
    }

    public boolean isOpen(String operation) {
        return of(operation, roles.get(0)) == Cell.OPEN;
    }
}
