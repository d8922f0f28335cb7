package granary.nights.verify;

import granary.access.wire.Json;
import granary.database.Database;
import granary.money.BusinessDate;
import granary.tariffs.domain.TariffContent;
import granary.tariffs.domain.TariffDocument;
import java.util.List;

/** The network and the tariff of the small nights: two counties, four centers, of which one is nobody's. */
final class SmallNetwork {
    private final Database database;

    SmallNetwork(Database database) {
        this.database = database;
    }

    void register(BusinessDate from) {
        network();
        tariff(from);
    }

    private void network() {
        for (String sql : List.of(
                "INSERT INTO county VALUES (1, 'K1', 'One', 'CN', NULL, 'TIER_1', 0)",
                "INSERT INTO county VALUES (2, 'K2', 'Two', 'CN', NULL, 'TIER_2', 0)",
                "INSERT INTO county_tier VALUES (1, 1, 'TIER_1', 0)",
                "INSERT INTO county_tier VALUES (2, 2, 'TIER_2', 0)",
                "INSERT INTO center VALUES (1, 'V000001', 'V1', 1, 0)",
                "INSERT INTO center VALUES (2, 'V000002', 'V2', 1, 0)",
                "INSERT INTO center VALUES (3, 'V000003', 'V3', 2, 0)",
                "INSERT INTO center VALUES (4, 'V000004', 'nobody', 2, 0)",
                "INSERT INTO partner VALUES (1, 'P000001', 'P1', 0)",
                "INSERT INTO partner VALUES (2, 'P000002', 'P2', 0)",
                "INSERT INTO partner VALUES (3, 'P000003', 'P3', 0)",
                "INSERT INTO partner_period VALUES (3, 1, 1, 'STORE', DATE('2026-01-01'), 'P1', 0)",
                "INSERT INTO partner_period VALUES (4, 2, 2, 'SELLER', DATE('2026-01-01'), 'P2', 0)",
                "INSERT INTO partner_period VALUES (5, 3, 3, 'STORE', DATE('2026-01-01'), 'P3', 0)",
                "INSERT INTO seller VALUES (1, 'S000001', 'S1', 1, 0)",
                "UPDATE network_register SET recorded_seq = 5, county_no = 2, center_no = 4, partner_no = 3, seller_no = 1")) {
            database.jdbi().useHandle(h -> h.execute(sql));
        }
    }

    private void tariff(BusinessDate from) {
        List<TariffDocument.TierText> tiers = List.of(
                new TariffDocument.TierText(1L, 8_000L, 10L, 0L, null),
                new TariffDocument.TierText(3L, 12_500L, 0L, 5L, 900L));
        TariffContent content = new TariffContent(
                "CN",
                from,
                Json.write(new TariffDocument(
                        "CN",
                        from.toString(),
                        100_000L,
                        1L,
                        List.of(
                                new TariffDocument.RuleText("PURCHASE", null, null, null, tiers),
                                new TariffDocument.RuleText("TOP_UP", null, null, null, tiers),
                                new TariffDocument.RuleText("LOCAL_SALE", null, null, null, tiers)))));
        database.jdbi().useHandle(h -> h.execute("""
                        INSERT INTO tariff (id, country, state, effective_from, document, content_hash, version_no,
                            published_from, drafted_by, drafted_at_micros, edited_by, edited_at_micros, published_by,
                            published_at_micros, revision)
                        VALUES ('trf_1', 'CN', 'PUBLISHED', ?, ?, ?, 1, ?, 'maker', 0, 'maker', 0, 'checker', 0, 1)
                        """, from.day(), content.json(), content.hash(), from.day()));
    }
}
