package granary.cash.store;

import granary.access.Micros;
import granary.cash.domain.Deposit;
import granary.database.Database;
import granary.ledger.domain.DateSpan;
import granary.money.BusinessDate;
import granary.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code cash_deposit}, {@code cash_reversal} and {@code cash_bank_line}. */
public final class DepositStore {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String SELECT = """
            SELECT d.*, r.booked_on AS reversed_on, r.reason, r.reversed_by, r.reversed_at_micros
            FROM cash_deposit d LEFT JOIN cash_reversal r ON r.deposit_id = d.id
            """;

    private final Database database;

    public DepositStore(Database database) {
        this.database = database;
    }

    /** Whether a line of the bank stands for a deposit already. */
    public boolean isTaken(String country, String reference) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT 1 FROM cash_bank_line WHERE country = :country AND reference = :reference")
                        .bind("country", country)
                        .bind("reference", reference)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    public void insert(Deposit deposit) {
        database.jdbi().useHandle(h -> {
            h.execute(
                    "INSERT INTO cash_bank_line (country, reference, deposit_id) VALUES (?, ?, ?)",
                    deposit.country(),
                    deposit.reference(),
                    deposit.id());
            h.createUpdate("""
                            INSERT INTO cash_deposit (id, country, partner, amount_minor, currency, reference, received_on,
                                booked_on, recorded_by, recorded_at_micros)
                            VALUES (:id, :country, :partner, :amount, :currency, :reference, :received, :booked, :by, :at)
                            """)
                    .bind("id", deposit.id())
                    .bind("country", deposit.country())
                    .bind("partner", deposit.partner())
                    .bind("amount", deposit.amount().minor())
                    .bind("currency", deposit.amount().currency().getCurrencyCode())
                    .bind("reference", deposit.reference())
                    .bind("received", deposit.receivedOn().day())
                    .bind("booked", deposit.recorded().bookedOn().day())
                    .bind("by", deposit.recorded().by())
                    .bind("at", Micros.of(deposit.recorded().at()))
                    .execute();
        });
    }

    /** Stores what undid a deposit, and gives its line of the bank free. */
    public void reverse(Deposit deposit) {
        Deposit.Reversal reversal = deposit.reversal().orElseThrow();
        database.jdbi().useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO cash_reversal (deposit_id, booked_on, reason, reversed_by, reversed_at_micros)
                            VALUES (:id, :booked, :reason, :by, :at)
                            """)
                    .bind("id", deposit.id())
                    .bind("booked", reversal.recorded().bookedOn().day())
                    .bind("reason", reversal.reason())
                    .bind("by", reversal.recorded().by())
                    .bind("at", Micros.of(reversal.recorded().at()))
                    .execute();
            h.execute(
                    "DELETE FROM cash_bank_line WHERE deposit_id = ? AND country = ? AND reference = ?",
                    deposit.id(),
                    deposit.country(),
                    deposit.reference());
        });
    }

    public Optional<Deposit> find(String partner, String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + " WHERE d.id = :id AND d.partner = :partner")
                        .bind("id", id)
                        .bind("partner", partner)
                        .map((row, context) -> deposit(row))
                        .findOne());
    }

    /** Up to {@code most} deposits of a partner with ids beyond one, in the order of recording. */
    public List<Deposit> page(String partner, String after, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT
                                + " WHERE d.partner = :partner AND d.id > :after ORDER BY d.id FETCH FIRST "
                                + most
                                + " ROWS ONLY")
                        .bind("partner", partner)
                        .bind("after", after)
                        .map((row, context) -> deposit(row))
                        .list());
    }

    /** Streams a country's deposits that are booked, or undone, on some dates. */
    public void booked(String country, DateSpan dates, Consumer<Deposit> each) {
        try (Handle handle = database.handle()) {
            handle.createQuery(SELECT + """
                             WHERE d.country = :country AND (d.booked_on > :after AND d.booked_on <= :upTo
                                OR r.booked_on > :after AND r.booked_on <= :upTo)
                            """)
                    .setFetchSize(ROWS_AT_ONCE)
                    .bind("country", country)
                    .bind("after", dates.after().day())
                    .bind("upTo", dates.upTo().day())
                    .map((row, context) -> deposit(row))
                    .forEach(each);
        }
    }

    private static Deposit deposit(ResultSet row) throws SQLException {
        return new Deposit(
                row.getString("id"),
                row.getString("country"),
                row.getString("partner"),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reference"),
                date(row, "received_on"),
                new Deposit.Recorded(
                        row.getString("recorded_by"), instant(row, "recorded_at_micros"), date(row, "booked_on")),
                reversal(row));
    }

    private static Optional<Deposit.Reversal> reversal(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Deposit.Reversal(
                        reason,
                        new Deposit.Recorded(
                                row.getString("reversed_by"),
                                instant(row, "reversed_at_micros"),
                                date(row, "reversed_on"))));
    }

    private static BusinessDate date(ResultSet row, String column) throws SQLException {
        return new BusinessDate(row.getDate(column).toLocalDate());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Micros.toInstant(row.getLong(column));
    }
}
