package granary.ledger.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.NumberBlocks;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.money.BusinessDate;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Rows of {@code journal_entry}. */
public final class JournalStore {
    private static final String INSERT = """
            INSERT INTO journal_entry (country, business_date, kind, reference, currency,
                account1, owner1, amount1, account2, owner2, amount2, account3, owner3, amount3,
                account4, owner4, amount4, account5, owner5, amount5, account6, owner6, amount6, entry_no)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)
            """;
    private static final int ENTRY_NO = 24;

    private final Database database;
    private final NumberBlocks numbers;

    public JournalStore(Database database) {
        this.database = database;
        numbers = new NumberBlocks(database, "journal_block");
    }

    /** Appends entries in the order given. */
    public void append(List<JournalEntry> entries) {
        // PostgreSQL numbers them itself; Derby's identities fail under contention.
        boolean numbered = database.dialect() == Dialect.DERBY;
        String sql = INSERT.formatted(numbered ? "?" : "DEFAULT");
        try (Handle handle = database.handle();
                PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
            for (JournalEntry entry : entries) {
                bind(insert, entry);
                if (numbered) {
                    insert.setLong(ENTRY_NO, numbers.next());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("entries cannot be stored: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement insert, JournalEntry entry) throws SQLException {
        insert.setString(1, entry.country());
        insert.setDate(2, Date.valueOf(entry.date().day()));
        insert.setString(3, entry.kind().name());
        insert.setString(4, entry.reference());
        insert.setString(5, entry.currency().getCurrencyCode());
        int column = 6;
        for (int i = 0; i < JournalEntry.MOST_POSTINGS; i++) {
            if (i < entry.postings().size()) {
                Posting posting = entry.postings().get(i);
                insert.setInt(column++, posting.account().number());
                insert.setString(column++, posting.owner());
                insert.setLong(column++, posting.signed().minor());
            } else {
                insert.setNull(column++, Types.SMALLINT);
                insert.setNull(column++, Types.VARCHAR);
                insert.setNull(column++, Types.BIGINT);
            }
        }
    }

    /** At the first cut-over, what is dated before a country's first night moves to it. */
    public void moveEarlierTo(String country, BusinessDate firstNight) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "UPDATE journal_entry SET business_date = :night WHERE country = :country AND business_date < :night")
                        .bind("night", firstNight.day())
                        .bind("country", country)
                        .execute());
    }
}
