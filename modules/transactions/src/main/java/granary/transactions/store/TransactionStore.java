package granary.transactions.store;

import granary.access.Micros;
import granary.database.Database;
import granary.database.Dialect;
import granary.transactions.domain.NotStored;
import granary.transactions.domain.RefShard;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of {@code service_transaction}. */
public final class TransactionStore {
    private static final String INSERT = """
            INSERT INTO service_transaction (seq, country, business_date, settle_county, center_no, kind, channel,
                provider_ref, ref_shard, amount_minor, currency, trade_time_micros, source, source_id, reverses_seq,
                payment, cost_minor, seller_no, charged_minor)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;

    public TransactionStore(Database database) {
        this.database = database;
    }

    public void insert(List<ServiceTransaction> transactions) {
        try (Handle handle = database.handle();
                PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
            for (ServiceTransaction transaction : transactions) {
                bind(insert, transaction);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new NotStored("transactions cannot be stored", e, e.getSQLState());
        }
    }

    public Optional<ServiceTransaction> find(long seq) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT * FROM service_transaction WHERE seq = :seq")
                        .bind("seq", seq)
                        .map((row, context) -> TransactionRow.read(row))
                        .findOne());
    }

    /** What is stored of the given keys. */
    public Map<SourceKey, ServiceTransaction> find(Collection<SourceKey> keys) {
        Map<SourceKey, ServiceTransaction> found = new HashMap<>();
        try (Handle handle = database.handle()) {
            if (database.dialect() == Dialect.DERBY) {
                probe(handle.getConnection(), keys, found);
            } else {
                ask(handle.getConnection(), keys, found);
            }
        } catch (SQLException e) {
            throw new NotStored("transactions cannot be looked up", e, e.getSQLState());
        }
        return found;
    }

    /** Derby plans a list of keys as a scan; a probe of the key's own index is never that. */
    private static void probe(
            Connection connection, Collection<SourceKey> keys, Map<SourceKey, ServiceTransaction> found)
            throws SQLException {
        String one = """
                SELECT * FROM service_transaction --DERBY-PROPERTIES constraint=SERVICE_TRANSACTION_SOURCE
                WHERE source = ? AND source_id = ?
                """;
        try (PreparedStatement select = connection.prepareStatement(one)) {
            for (SourceKey key : keys) {
                select.setString(1, key.source());
                select.setString(2, key.id());
                read(select, found);
            }
        }
    }

    /** PostgreSQL takes all keys of a source at once. */
    private static void ask(Connection connection, Collection<SourceKey> keys, Map<SourceKey, ServiceTransaction> found)
            throws SQLException {
        Map<String, TreeSet<String>> idsBySource = new TreeMap<>();
        keys.forEach(key -> idsBySource
                .computeIfAbsent(key.source(), source -> new TreeSet<>())
                .add(key.id()));
        String all = "SELECT * FROM service_transaction WHERE source = ? AND source_id = ANY (?)";
        try (PreparedStatement select = connection.prepareStatement(all)) {
            for (var ids : idsBySource.entrySet()) {
                select.setString(1, ids.getKey());
                select.setArray(
                        2, connection.createArrayOf("varchar", ids.getValue().toArray()));
                read(select, found);
            }
        }
    }

    private static void read(PreparedStatement select, Map<SourceKey, ServiceTransaction> found) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ServiceTransaction transaction = TransactionRow.read(rows);
                found.put(transaction.key(), transaction);
            }
        }
    }

    /** What its source calls a transaction, whatever else has become of the row. */
    public Optional<SourceKey> sourceOf(long seq) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT source, source_id FROM service_transaction WHERE seq = :seq")
                        .bind("seq", seq)
                        .map((row, context) -> new SourceKey(row.getString(1), row.getString(2)))
                        .findOne());
    }

    /** The date of what came before a country's first night becomes that night's. */
    public void moveEarlierTo(String country, Date firstNight) {
        database.jdbi().useHandle(h -> {
            for (String table : List.of("service_transaction", "expected_payment")) {
                h.createUpdate("UPDATE " + table
                                + " SET business_date = :night WHERE country = :country AND business_date < :night")
                        .bind("night", firstNight)
                        .bind("country", country)
                        .execute();
            }
        });
    }

    private static void bind(PreparedStatement insert, ServiceTransaction transaction) throws SQLException {
        insert.setLong(1, transaction.seq());
        insert.setString(2, transaction.place().country());
        insert.setDate(3, Date.valueOf(transaction.date().day()));
        insert.setInt(4, transaction.place().settleCounty());
        insert.setInt(5, transaction.place().centerNo());
        insert.setInt(6, transaction.kind().ordinal());
        insert.setString(7, transaction.channel());
        insert.setString(8, transaction.providerRef());
        insert.setInt(9, RefShard.of(transaction.providerRef()));
        insert.setLong(10, transaction.amount().minor());
        insert.setString(11, transaction.amount().currency().getCurrencyCode());
        insert.setLong(12, Micros.of(transaction.tradeTime()));
        insert.setString(13, transaction.key().source());
        insert.setString(14, transaction.key().id());
        setLong(insert, 15, transaction.reversesSeq());
        var principal = transaction.principal();
        setLong(
                insert,
                16,
                principal.payment() == null
                        ? null
                        : Long.valueOf(principal.payment().ordinal()));
        setLong(insert, 17, principal.costMinor());
        setLong(
                insert,
                18,
                principal.sellerNo() == null ? null : principal.sellerNo().longValue());
        setLong(insert, 19, principal.chargedMinor());
    }

    private static void setLong(PreparedStatement insert, int column, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(column, column == 15 || column == 17 || column == 19 ? Types.BIGINT : Types.INTEGER);
        } else {
            insert.setLong(column, value);
        }
    }
}
