package granary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** COPY on PostgreSQL, batches on Derby: what is put in is what is read. */
@OnEachDatabase
class BulkInsertIT {
    private static final List<String> COLUMNS = List.of("big", "number", "small", "words", "day");
    // Beyond what is collected before a write, of either kind.
    private static final int MANY = 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 29);

    private final Database database;

    BulkInsertIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect);
    }

    record Kept(
            @Nullable Long big,
            @Nullable Integer number,
            @Nullable Integer small,
            @Nullable String words,
            LocalDate day) {
        static Kept words(String words) {
            return new Kept(1L, 1, 1, words, DAY);
        }

        static Kept day(LocalDate day) {
            return new Kept(1L, 1, 1, "", day);
        }
    }

    @BeforeEach
    void aTable() {
        database.jdbi().useHandle(h -> h.execute("""
                        CREATE TABLE kept (big BIGINT, number INTEGER, small SMALLINT, words VARCHAR(40), day DATE NOT NULL,
                            CONSTRAINT kept_is_small CHECK (number < 1000000 OR big IS NOT NULL))
                        """));
    }

    @Test
    void theEndsOfEveryRangeAreKept() throws SQLException {
        Kept least = new Kept(Long.MIN_VALUE, Integer.MIN_VALUE, (int) Short.MIN_VALUE, "", LocalDate.of(1, 1, 1));
        Kept most = new Kept(
                Long.MAX_VALUE, Integer.MAX_VALUE, (int) Short.MAX_VALUE, "m".repeat(40), LocalDate.of(9999, 12, 31));
        insert(List.of(least, most));
        assertThat(kept()).containsExactlyInAnyOrder(least, most);
    }

    @Test
    void absentValuesStayAbsent() throws SQLException {
        Kept absent = new Kept(null, null, null, null, DAY);
        insert(List.of(absent, Kept.words("")));
        assertThat(kept()).containsExactlyInAnyOrder(absent, Kept.words(""));
    }

    @Test
    void textIsTakenAsItIs() throws SQLException {
        List<Kept> texts = List.of(
                Kept.words("𡈽 宁渭 é 😀"),
                Kept.words("tab\there, new\nline, return\r"),
                Kept.words("\\N"),
                Kept.words("\\."),
                Kept.words("'quoted' \"twice\", ; -- and ?"),
                Kept.words("  spaces  "));
        insert(texts);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void datesBeforeAndAfterTheDatabasesOwnBeginningAreKept() throws SQLException {
        List<Kept> days = List.of(
                Kept.day(LocalDate.of(1999, 12, 31)),
                Kept.day(LocalDate.of(2000, 1, 1)),
                Kept.day(LocalDate.of(2024, 2, 29)),
                Kept.day(LocalDate.of(1900, 3, 1)));
        insert(days);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(days);
    }

    @Test
    void manyRowsAreAllKept() throws SQLException {
        insert(many());
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(many());
    }

    @Test
    void nothingPutInIsNothing() throws SQLException {
        insert(List.of());
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNumberThatDoesNotFitIsRefusedAndNotCut() {
        for (int large : new int[] {Short.MAX_VALUE + 1, Short.MIN_VALUE - 1, 65_536}) {
            assertThatThrownBy(() -> insert(List.of(new Kept(1L, 1, large, "", DAY))))
                    .isInstanceOfAny(ArithmeticException.class, SQLException.class);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aRefusedRowLeavesNothingBehindAndTheConnectionUsable() throws SQLException {
        Kept refused = new Kept(null, 1_000_000, 1, "", DAY);
        List<Kept> rows = new ArrayList<>(many());
        rows.add(refused);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> insert(connection, rows)).isInstanceOf(SQLException.class);
            connection.rollback();
            insert(connection, List.of(Kept.words("after")));
            connection.commit();
        }
        assertThat(kept()).containsExactly(Kept.words("after"));
    }

    @Test
    void whatFailsHalfwayThroughARowIsNotKept() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> {
                        try (BulkInsert insert = BulkInsert.into(connection, "kept", COLUMNS)) {
                            put(insert, Kept.words("whole"));
                            insert.putLong(2L);
                            throw new IllegalStateException("no second value");
                        }
                    })
                    .hasMessage("no second value");
            connection.rollback();
        }
        insert(List.of(Kept.words("after")));
        assertThat(kept()).containsExactly(Kept.words("after"));
    }

    private static List<Kept> many() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> new Kept((long) i, i, i % 1_000, "row " + i, DAY.plusDays(i % 31)))
                .toList();
    }

    private void insert(List<Kept> rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            insert(connection, rows);
        }
    }

    private static void insert(Connection connection, List<Kept> rows) throws SQLException {
        try (BulkInsert insert = BulkInsert.into(connection, "kept", COLUMNS)) {
            for (Kept row : rows) {
                put(insert, row);
            }
        }
    }

    private static void put(BulkInsert insert, Kept row) throws SQLException {
        insert.putLong(row.big())
                .putInt(row.number())
                .putShort(row.small())
                .putText(row.words())
                .putDate(row.day())
                .endRow();
    }

    private List<Kept> kept() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT big, number, small, words, day FROM kept")
                        .map((row, context) -> new Kept(
                                row.getObject(1, Long.class),
                                row.getObject(2, Integer.class),
                                row.getObject(3, Integer.class),
                                row.getString(4),
                                row.getDate(5).toLocalDate()))
                        .list());
    }
}
