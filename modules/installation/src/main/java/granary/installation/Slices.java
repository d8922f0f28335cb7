package granary.installation;

import java.util.List;

/** The slices that own tables, in the order of the flow. */
final class Slices {
    static final List<String> IN_ORDER = List.of(
            "access",
            "country",
            "network",
            "ledger",
            "transactions",
            "cash",
            "orders",
            "sales",
            "parcels",
            "tariffs",
            "feeds",
            "reconciliation",
            "payouts",
            "adjustments",
            "nights");

    private Slices() {}
}
