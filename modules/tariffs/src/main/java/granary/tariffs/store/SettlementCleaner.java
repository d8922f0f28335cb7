package granary.tariffs.store;

import granary.database.Database;
import granary.money.BusinessDate;
import java.util.List;

/** Removes the rows of a night that is not sealed. */
public final class SettlementCleaner {
    private static final List<String> TABLES =
            List.of("fee_line", "clawback", "fee_exemption", "statement", "partner_entry");

    private final Database database;

    public SettlementCleaner(Database database) {
        this.database = database;
    }

    public void clear(String country, BusinessDate date) {
        database.jdbi()
                .useHandle(h -> TABLES.forEach(table -> h.createUpdate(
                                "DELETE FROM " + table + " WHERE country = :country AND business_date = :date")
                        .bind("country", country)
                        .bind("date", date.day())
                        .execute()));
    }
}
