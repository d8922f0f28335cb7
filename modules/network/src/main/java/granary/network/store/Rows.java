package granary.network.store;

import granary.database.Database;
import granary.database.Dialect;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * One kind's SELECT, asked by code, by number or by page.
 *
 * @param select with a WHERE clause to which conditions can be added
 * @param code the kind's own code column
 * @param no the kind's number column
 * @param inCounties what limits it to {@code <reach>} counties
 * @param inCenters what limits it to {@code <reach>} centers
 * @param within what limits it to one county or center, {@code :within}
 */
record Rows<T>(
        Database database,
        String select,
        String code,
        String no,
        String inCounties,
        String inCenters,
        String within,
        Reader<T> reader) {
    /** Makes a value of the row at hand. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rs) throws SQLException;
    }

    /** Of as many codes as a bulk call has; unknown ones are left out. */
    List<T> byCodes(Collection<String> codes) {
        Set<String> distinct = Set.copyOf(codes);
        try {
            return database.dialect() == Dialect.DERBY ? oneByOne(distinct) : atOnce(distinct);
        } catch (SQLException e) {
            throw new IllegalStateException("%d codes could not be looked up".formatted(distinct.size()), e);
        }
    }

    /** Derby reads the whole table for a long IN list; embedded, 10,000 probes of an index cost less than one such. */
    private List<T> oneByOne(Set<String> codes) throws SQLException {
        String sql = "%s AND %s = ?".formatted(select, code);
        return database.jdbi().withHandle(h -> {
            List<T> found = new ArrayList<>(codes.size());
            try (PreparedStatement statement = h.getConnection().prepareStatement(sql)) {
                for (String one : codes) {
                    statement.setString(1, one);
                    collect(statement, found);
                }
            }
            return found;
        });
    }

    private List<T> atOnce(Set<String> codes) throws SQLException {
        String sql = "%s AND %s = ANY (?)".formatted(select, code);
        return database.jdbi().withHandle(h -> {
            List<T> found = new ArrayList<>(codes.size());
            try (PreparedStatement statement = h.getConnection().prepareStatement(sql)) {
                statement.setArray(1, h.getConnection().createArrayOf("varchar", codes.toArray()));
                collect(statement, found);
            }
            return found;
        });
    }

    private void collect(PreparedStatement statement, List<T> found) throws SQLException {
        try (ResultSet rs = statement.executeQuery()) {
            while (rs.next()) {
                found.add(reader.read(rs));
            }
        }
    }

    List<T> byNo(int number) {
        String sql = "%s AND %s = :no".formatted(select, no);
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("no", number)
                        .map((rs, ctx) -> reader.read(rs))
                        .list());
    }

    List<T> page(Territory territory, Slice slice) {
        Set<String> reach = Set.of();
        String limited = "";
        if (territory instanceof Territory.Counties counties) {
            reach = counties.codes();
            limited = " AND " + inCounties;
        } else if (territory instanceof Territory.Centers centers) {
            reach = centers.codes();
            limited = " AND " + inCenters;
        }
        if (reach.isEmpty() && !territory.isEverywhere()) {
            return List.of();
        }
        String limitedWithin = slice.within().isEmpty() ? "" : " AND " + within;
        String sql = "%s AND %s > :after%s%s ORDER BY %s FETCH FIRST %d ROWS ONLY"
                .formatted(select, code, limited, limitedWithin, code, slice.rows());
        return ask(sql, slice, List.copyOf(reach));
    }

    private List<T> ask(String sql, Slice slice, List<String> reach) {
        return database.jdbi().withHandle(h -> {
            Query query = h.createQuery(sql).bind("after", slice.after());
            slice.within().ifPresent(one -> query.bind("within", one));
            if (!reach.isEmpty()) {
                query.bindList("reach", reach);
            }
            return query.map((rs, ctx) -> reader.read(rs)).list();
        });
    }
}
