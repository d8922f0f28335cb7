package granary.ear.house;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The map of the house: what each slice may import, in the order of the flow. It is written here once more, beside the
 * POMs, so that an arrow added to a POM by habit is noticed.
 */
final class Arrows {
    private static final List<String> SETTLEMENT = List.of(
            "money",
            "country",
            "database",
            "access",
            "ledger",
            "network",
            "transactions",
            "cash",
            "channels",
            "orders",
            "sales",
            "parcels",
            "tariffs",
            "feeds",
            "reconciliation",
            "payouts",
            "adjustments",
            "nights");
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private Arrows() {}

    static boolean knows(String slice) {
        return ALLOWED.containsKey(slice);
    }

    static boolean allow(String from, String to) {
        return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    static Set<String> from(String slice) {
        return new TreeSet<>(ALLOWED.getOrDefault(slice, Set.of()));
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("money", Set.of());
        arrows.put("database", Set.of());
        arrows.put("access", Set.of("money", "database"));
        slice(arrows, "country", "money");
        slice(arrows, "ledger", "money");
        slice(arrows, "network", "country");
        slice(arrows, "transactions", "money", "country", "network", "ledger");
        slice(arrows, "cash", "transactions", "network", "ledger");
        slice(arrows, "channels", "money", "country");
        slice(arrows, "orders", "transactions", "cash", "channels", "network", "ledger");
        slice(arrows, "sales", "transactions", "channels", "network", "ledger");
        slice(arrows, "parcels", "transactions", "network", "country");
        slice(arrows, "tariffs", "transactions", "network", "ledger");
        slice(arrows, "feeds", "money", "country");
        slice(arrows, "reconciliation", "feeds", "transactions", "ledger");
        slice(arrows, "payouts", "reconciliation", "ledger", "feeds");
        slice(arrows, "adjustments", "transactions", "network", "country");
        slice(
                arrows,
                "nights",
                "transactions",
                "ledger",
                "cash",
                "tariffs",
                "feeds",
                "reconciliation",
                "payouts",
                "adjustments");
        slice(arrows, "metrics", "orders", "nights");
        slice(arrows, "jobs", "nights");
        for (String door : List.of("api", "console", "installation")) {
            arrows.put(door, Set.copyOf(SETTLEMENT));
        }
        Set<String> handoff = new HashSet<>(SETTLEMENT);
        handoff.add("jobs");
        handoff.add("metrics");
        arrows.put("handoff", handoff);
        arrows.put("sandbox", Set.of("money", "country", "access", "database", "channels"));
        return arrows;
    }

    /** Every slice may also import access and the database, and what its own imports may import. */
    private static void slice(Map<String, Set<String>> arrows, String name, String... imports) {
        Set<String> all = new HashSet<>(Set.of("access", "database"));
        for (String next : imports) {
            all.add(next);
            all.addAll(arrows.getOrDefault(next, Set.of()));
        }
        all.addAll(arrows.getOrDefault("access", Set.of()));
        arrows.put(name, all);
    }
}
