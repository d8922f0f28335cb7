package granary.nights.store;

import granary.database.Database;
import granary.nights.domain.NightFile;
import granary.nights.domain.NightKey;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of {@code night_file}. */
public final class NightFileStore {
    private final Database database;

    public NightFileStore(Database database) {
        this.database = database;
    }

    public List<NightFile> of(NightKey key) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT provider, file_no FROM night_file
                        WHERE country = :country AND business_date = :date ORDER BY provider
                        """)
                        .bind("country", key.country())
                        .bind("date", key.date().day())
                        .map((row, context) -> {
                            long file = row.getLong("file_no");
                            @Nullable Long known = row.wasNull() ? null : file;
                            return new NightFile(row.getString("provider"), known);
                        })
                        .list());
    }

    public void insert(NightKey key, List<NightFile> files) {
        try (Handle handle = database.handle()) {
            for (NightFile file : files) {
                handle.createUpdate("""
                                INSERT INTO night_file (country, business_date, provider, file_no)
                                VALUES (:country, :date, :provider, :file)
                                """)
                        .bind("country", key.country())
                        .bind("date", key.date().day())
                        .bind("provider", file.provider())
                        .bindByType("file", file.fileNo(), Long.class)
                        .execute();
            }
        }
    }
}
