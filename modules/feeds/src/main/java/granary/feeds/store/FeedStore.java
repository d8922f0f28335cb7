package granary.feeds.store;

import granary.access.Micros;
import granary.database.BulkInsert;
import granary.database.Database;
import granary.feeds.domain.FeedFile;
import granary.feeds.domain.FeedLine;
import granary.feeds.domain.Flaw;
import granary.feeds.domain.LineType;
import granary.money.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Providers' files and their lines. */
@ApplicationScoped
public class FeedStore {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String FILE = """
            SELECT file_no, id, country, provider, business_date, sha256, content_sha256, format,
                   flaw_code, flaw_detail, line_count, byte_count, arrived_at_micros, sent_by
              FROM feed_file
            """;

    @Inject
    Database database;

    /** For the container, which injects. */
    public FeedStore() {}

    /** For tests against a real database, outside a container. */
    public FeedStore(Database database) {
        this.database = database;
    }

    /** Inserts the file; the number is given by the database. */
    public FeedFile insert(FeedFile file) {
        return database.jdbi().withHandle(h -> {
            insert(h, file);
            return h.createQuery(FILE + " WHERE id = :id")
                    .bind("id", file.id())
                    .map((rs, ctx) -> file(rs))
                    .one();
        });
    }

    private static void insert(Handle h, FeedFile file) {
        h.createUpdate("""
                        INSERT INTO feed_file (id, country, provider, business_date, sha256, content_sha256, format,
                                               flaw_code, flaw_detail, line_count, byte_count, arrived_at_micros,
                                               sent_by, slot)
                        VALUES (:id, :country, :provider, :date, :sha256, :content, :format,
                                :flawCode, :flawDetail, :lines, :bytes, :arrived, :sentBy, :slot)
                        """)
                .bind("id", file.id())
                .bind("country", file.country())
                .bind("provider", file.provider())
                .bind("date", file.date().map(date -> Date.valueOf(date.day())).orElse(null))
                .bind("sha256", file.sha256())
                .bind("content", file.contentSha256())
                .bind("format", file.format())
                .bind("flawCode", file.flaw().map(Flaw::code).orElse(""))
                .bind("flawDetail", file.flaw().map(Flaw::detail).orElse(""))
                .bind("lines", file.lines())
                .bind("bytes", file.bytes())
                .bind("arrived", Micros.of(file.arrivedAt()))
                .bind("sentBy", file.sentBy())
                .bind("slot", file.slot())
                .execute();
    }

    /** What hands over the lines of one file. */
    @FunctionalInterface
    public interface Lines {
        void forEach(Consumer<FeedLine> line) throws IOException;
    }

    /** Inserts a file's lines as they come; memory does not grow with their number. */
    public void insertLines(long fileNo, Lines lines) throws IOException {
        List<String> columns = List.of(
                "file_no",
                "line_no",
                "line_type",
                "reference",
                "ref_shard",
                "amount_minor",
                "fee_hundred_thousandths",
                "ignored_because");
        try (Handle h = database.handle();
                BulkInsert insert = BulkInsert.into(h.getConnection(), "feed_line", columns)) {
            lines.forEach(line -> put(insert, fileNo, line));
        } catch (SQLException e) {
            throw new IllegalStateException("the lines of file %d: %s".formatted(fileNo, e.getMessage()), e);
        }
    }

    private static void put(BulkInsert insert, long fileNo, FeedLine line) {
        try {
            insert.putLong(fileNo)
                    .putInt(line.lineNo())
                    .putText(letter(line.type()))
                    .putText(line.reference())
                    .putShort(FeedLine.shardOf(line.reference()))
                    .putLong(line.amountMinor())
                    .putLong(line.fee().movePointRight(FeedLine.FEE_DECIMALS).longValueExact())
                    .putText(line.ignoredBecause())
                    .endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("line %d of file %d".formatted(line.lineNo(), fileNo), e);
        }
    }

    /** The file with the same bytes as sent or the same content, whichever came first. */
    public Optional<FeedFile> findSame(String country, String provider, String sha256) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(FILE + """
                         WHERE country = :country AND provider = :provider
                           AND (content_sha256 = :hash OR sha256 = :hash)
                         ORDER BY file_no FETCH FIRST 1 ROWS ONLY
                        """)
                        .bind("country", country)
                        .bind("provider", provider)
                        .bind("hash", sha256)
                        .map((rs, ctx) -> file(rs))
                        .findFirst());
    }

    public Optional<FeedFile> findInSlot(String slot) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(FILE + " WHERE slot = :slot")
                        .bind("slot", slot)
                        .map((rs, ctx) -> file(rs))
                        .findFirst());
    }

    public Optional<FeedFile> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(FILE + " WHERE id = :id")
                        .bind("id", id)
                        .map((rs, ctx) -> file(rs))
                        .findFirst());
    }

    /** Accepted files of a date in the order of their providers. */
    public List<FeedFile> accepted(String country, BusinessDate date) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(FILE + """
                         WHERE country = :country AND business_date = :date AND flaw_code = ''
                         ORDER BY provider, file_no
                        """)
                        .bind("country", country)
                        .bind("date", Date.valueOf(date.day()))
                        .map((rs, ctx) -> file(rs))
                        .list());
    }

    /** A provider's files, the latest first, beyond a file's number. */
    public List<FeedFile> page(String country, String provider, long beforeFileNo, int limit) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(FILE + """
                         WHERE country = :country AND provider = :provider AND file_no < :before
                         ORDER BY file_no DESC FETCH FIRST :limit ROWS ONLY
                        """)
                        .bind("country", country)
                        .bind("provider", provider)
                        .bind("before", beforeFileNo)
                        .bind("limit", limit)
                        .map((rs, ctx) -> file(rs))
                        .list());
    }

    public int lineCount(long fileNo) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT line_count FROM feed_file WHERE file_no = :no")
                        .bind("no", fileNo)
                        .mapTo(Integer.class)
                        .findFirst()
                        .orElse(0));
    }

    /** Streams the lines whose shards are from {@code fromShard} to below {@code toShard}; inside a transaction. */
    public void lines(long fileNo, int fromShard, int toShard, Consumer<FeedLine> each) {
        database.jdbi()
                .useHandle(h -> h.createQuery("""
                        SELECT line_no, line_type, reference, amount_minor, fee_hundred_thousandths, ignored_because
                          FROM feed_line
                         WHERE file_no = :fileNo AND ref_shard >= :fromShard AND ref_shard < :toShard
                        """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("fileNo", fileNo)
                        .bind("fromShard", fromShard)
                        .bind("toShard", toShard)
                        .map((rs, ctx) -> line(rs))
                        .forEach(each));
    }

    /** A file's lines in its own order, beyond a line's number. */
    public List<FeedLine> linePage(long fileNo, int afterLineNo, int limit) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT line_no, line_type, reference, amount_minor, fee_hundred_thousandths, ignored_because
                          FROM feed_line
                         WHERE file_no = :fileNo AND line_no > :after
                         ORDER BY line_no FETCH FIRST :limit ROWS ONLY
                        """)
                        .bind("fileNo", fileNo)
                        .bind("after", afterLineNo)
                        .bind("limit", limit)
                        .map((rs, ctx) -> line(rs))
                        .list());
    }

    private static FeedFile file(ResultSet rs) throws SQLException {
        @Nullable Date date = rs.getDate("business_date");
        String flaw = rs.getString("flaw_code");
        return new FeedFile(
                rs.getLong("file_no"),
                rs.getString("id"),
                rs.getString("country"),
                rs.getString("provider"),
                Optional.ofNullable(date).map(d -> new BusinessDate(d.toLocalDate())),
                rs.getString("sha256"),
                rs.getString("content_sha256"),
                rs.getString("format"),
                flaw.isEmpty() ? Optional.empty() : Optional.of(new Flaw(flaw, rs.getString("flaw_detail"))),
                rs.getInt("line_count"),
                rs.getLong("byte_count"),
                Micros.toInstant(rs.getLong("arrived_at_micros")),
                rs.getString("sent_by"));
    }

    private static FeedLine line(ResultSet rs) throws SQLException {
        long fee = rs.getLong(5);
        return new FeedLine(
                rs.getInt(1),
                type(rs.getString(2)),
                rs.getString(3),
                rs.getLong(4),
                fee == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(fee, FeedLine.FEE_DECIMALS),
                rs.getString(6));
    }

    private static String letter(LineType type) {
        return type.name().substring(0, 1);
    }

    private static LineType type(String letter) {
        return switch (letter) {
            case "P" -> LineType.PAYMENT;
            case "R" -> LineType.REFUND;
            case "I" -> LineType.IGNORED;
            default -> throw new IllegalStateException("line type " + letter);
        };
    }
}
