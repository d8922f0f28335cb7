package granary.nights.store;

import granary.database.Database;
import granary.nights.domain.NightKey;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code night_fingerprint}: a night's fingerprints in blocks, table by table. */
public final class FingerprintStore {
    private static final int BLOCKS_AT_ONCE = 16;

    private final Database database;

    public FingerprintStore(Database database) {
        this.database = database;
    }

    public void clear(NightKey key) {
        database.jdbi()
                .useHandle(h -> h.createUpdate(
                                "DELETE FROM night_fingerprint WHERE country = :country AND business_date = :date")
                        .bind("country", key.country())
                        .bind("date", key.date().day())
                        .execute());
    }

    public void insert(NightKey key, SealedTable table, int blockNo, byte[] block) {
        try (Handle handle = database.handle();
                PreparedStatement insert = handle.getConnection().prepareStatement("""
                        INSERT INTO night_fingerprint (country, business_date, table_name, block_no, content)
                        VALUES (?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, key.country());
            insert.setDate(2, Date.valueOf(key.date().day()));
            insert.setString(3, table.table());
            insert.setInt(4, blockNo);
            insert.setBytes(5, block);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("fingerprints cannot be stored: " + e.getMessage(), e);
        }
    }

    /** The blocks of a table in their order; in the caller's transaction, so that they stream. */
    public void blocks(NightKey key, SealedTable table, Consumer<byte[]> each) {
        try (Handle handle = database.handle()) {
            handle.createQuery("""
                            SELECT content FROM night_fingerprint
                            WHERE country = :country AND business_date = :date AND table_name = :table ORDER BY block_no
                            """)
                    .setFetchSize(BLOCKS_AT_ONCE)
                    .bind("country", key.country())
                    .bind("date", key.date().day())
                    .bind("table", table.table())
                    .map((row, context) -> row.getBytes(1))
                    .forEach(each);
        }
    }

    /** The tables that have fingerprints of a night, as they are called. */
    public List<String> tables(NightKey key) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT DISTINCT table_name FROM night_fingerprint
                        WHERE country = :country AND business_date = :date ORDER BY table_name
                        """)
                        .bind("country", key.country())
                        .bind("date", key.date().day())
                        .mapTo(String.class)
                        .list());
    }
}
