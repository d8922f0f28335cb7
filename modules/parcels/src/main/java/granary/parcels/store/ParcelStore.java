package granary.parcels.store;

import granary.access.Micros;
import granary.database.Database;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.ParcelFilter;
import granary.parcels.domain.ParcelState;
import granary.parcels.domain.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code parcel} and {@code parcel_event}. */
public final class ParcelStore {
    private static final String SELECT = """
            SELECT id, country, county, center, carrier, waybill, recipient, phone, state, lane, code_hash, wrong_codes
            FROM parcel
            """;

    private final Database database;

    public ParcelStore(Database database) {
        this.database = database;
    }

    /** Fails by the database's constraint where the carrier's waybill is known. */
    public void insert(Parcel parcel, ParcelEvent event) {
        database.jdbi().useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO parcel (id, country, county, center, carrier, waybill, recipient, phone, state,
                                wrong_codes, revision)
                            VALUES (:id, :country, :county, :center, :carrier, :waybill, :recipient, :phone, :state,
                                0, 0)
                            """)
                    .bind("id", parcel.id())
                    .bind("country", parcel.address().country())
                    .bind("county", parcel.address().county())
                    .bind("center", parcel.address().center())
                    .bind("carrier", parcel.waybill().carrier())
                    .bind("waybill", parcel.waybill().number())
                    .bind("recipient", parcel.recipient().name())
                    .bind("phone", parcel.recipient().phone())
                    .bind("state", parcel.state().name())
                    .execute();
        });
        append(parcel.id(), event);
    }

    /** Of a parcel that is locked. */
    public void update(Parcel parcel, ParcelEvent event) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                        UPDATE parcel SET state = :state, lane = :lane, code_hash = :hash, wrong_codes = :wrong
                        WHERE id = :id
                        """)
                        .bind("id", parcel.id())
                        .bind("state", parcel.state().name())
                        .bind("lane", parcel.lane())
                        .bind("hash", parcel.codeHash())
                        .bind("wrong", parcel.wrongCodes())
                        .execute());
        append(parcel.id(), event);
    }

    /** One more wrong code, of a parcel that lies at the center. */
    public void countWrongCode(String id) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "UPDATE parcel SET wrong_codes = wrong_codes + 1 WHERE id = ? AND code_hash IS NOT NULL AND wrong_codes < ?",
                        id,
                        Parcel.MOST_WRONG_CODES));
    }

    private void append(String id, ParcelEvent event) {
        database.jdbi().useHandle(h -> {
            int before = h.createQuery("SELECT COUNT(*) FROM parcel_event WHERE parcel_id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one();
            h.createUpdate("""
                            INSERT INTO parcel_event (parcel_id, event_no, state, at_micros, who, note)
                            VALUES (:id, :no, :state, :at, :who, :note)
                            """)
                    .bind("id", id)
                    .bind("no", before + 1)
                    .bind("state", event.state().name())
                    .bind("at", Micros.of(event.at()))
                    .bind("who", event.who())
                    .bind("note", event.note())
                    .execute();
        });
    }

    public Optional<Parcel> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> parcel(row))
                        .findOne());
    }

    public Optional<Parcel> find(Parcel.Waybill waybill) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + "WHERE carrier = :carrier AND waybill = :waybill")
                        .bind("carrier", waybill.carrier())
                        .bind("waybill", waybill.number())
                        .map((row, context) -> parcel(row))
                        .findOne());
    }

    /** The parcel as last committed, which nobody else can change before this transaction ends. */
    public Optional<Parcel> lock(String id) {
        int rows = database.jdbi()
                .withHandle(h -> h.execute("UPDATE parcel SET revision = revision + 1 WHERE id = ?", id));
        return rows == 0 ? Optional.empty() : find(id);
    }

    public List<ParcelEvent> history(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT state, at_micros, who, note FROM parcel_event WHERE parcel_id = :id ORDER BY event_no")
                        .bind("id", id)
                        .map((row, context) -> new ParcelEvent(
                                ParcelState.valueOf(row.getString("state")),
                                Micros.toInstant(row.getLong("at_micros")),
                                row.getString("who"),
                                row.getString("note")))
                        .list());
    }

    /** Ids beyond {@code after}, by id. */
    public List<Parcel> page(Reach reach, ParcelFilter filter, String after, int most) {
        List<String> where = new ArrayList<>(List.of("id > :after"));
        filter.state().ifPresent(state -> where.add("state = :state"));
        filter.center().ifPresent(center -> where.add("center = :center"));
        filter.waybill().ifPresent(waybill -> where.add("waybill = :waybill"));
        if (!reach.all()) {
            List<String> whose = new ArrayList<>();
            if (!reach.counties().isEmpty()) {
                whose.add("county IN (<counties>)");
            }
            if (!reach.centers().isEmpty()) {
                whose.add("center IN (<centers>)");
            }
            where.add("(" + String.join(" OR ", whose) + ")");
        }
        String sql =
                SELECT + "WHERE " + String.join(" AND ", where) + " ORDER BY id FETCH FIRST " + most + " ROWS ONLY";
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery(sql).bind("after", after);
            filter.state().ifPresent(state -> query.bind("state", state.name()));
            filter.center().ifPresent(center -> query.bind("center", center));
            filter.waybill().ifPresent(waybill -> query.bind("waybill", waybill));
            if (!reach.all() && !reach.counties().isEmpty()) {
                query.bindList("counties", List.copyOf(reach.counties()));
            }
            if (!reach.all() && !reach.centers().isEmpty()) {
                query.bindList("centers", List.copyOf(reach.centers()));
            }
            return query.map((row, context) -> parcel(row)).list();
        });
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getString("id"),
                new Parcel.Address(row.getString("country"), row.getString("county"), row.getString("center")),
                new Parcel.Waybill(row.getString("carrier"), row.getString("waybill")),
                new Parcel.Recipient(row.getString("recipient"), row.getString("phone")),
                ParcelState.valueOf(row.getString("state")),
                row.getString("lane"),
                row.getString("code_hash"),
                row.getInt("wrong_codes"));
    }
}
