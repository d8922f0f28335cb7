package granary.nights;

import granary.database.Database;
import granary.database.Shared;
import granary.nights.domain.FingerprintBlock;
import granary.nights.domain.NightKey;
import granary.nights.domain.RowPrinter;
import granary.nights.store.FingerprintStore;
import granary.nights.store.SealedRows;
import granary.nights.store.SealedTable;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of every row of a night, so that a row that is changed, removed or added after the seal can be
 * named. The fingerprints are kept in blocks; the seal signs the hash of each table's blocks.
 */
@Shared
public class FingerprintNight {
    private static final int BLOCK_BYTES = 32_000;

    private final FingerprintStore fingerprints;
    private final SealedRows rows;

    @Inject
    public FingerprintNight(Database database) {
        this.fingerprints = new FingerprintStore(database);
        this.rows = new SealedRows(database);
    }

    /** The first block of a table: which columns the fingerprints are taken of. */
    static byte[] head(List<String> columns) {
        return String.join(",", columns).getBytes(StandardCharsets.UTF_8);
    }

    /** In the seal's transaction. @return SHA-256 over the blocks in hexadecimal digits, by table */
    SortedMap<String, String> take(NightKey night, int tariffVersion) {
        fingerprints.clear(night);
        SortedMap<String, String> hashes = new TreeMap<>();
        for (SealedTable table : SealedTable.values()) {
            Blocks blocks = new Blocks(night, table);
            blocks.write(head(table.columns()));
            rows.each(table, table.columns(), new SealedRows.Whose(night, tariffVersion), blocks::add);
            hashes.put(table.table(), blocks.end());
        }
        return hashes;
    }

    private final class Blocks {
        private final NightKey night;
        private final SealedTable table;
        private final int names;
        private final RowPrinter printer = new RowPrinter();
        private final MessageDigest digest = ExportFiles.sha256();
        private final FingerprintBlock block = new FingerprintBlock(BLOCK_BYTES);
        private int blockNo;

        Blocks(NightKey night, SealedTable table) {
            this.night = night;
            this.table = table;
            this.names = table.names().size();
        }

        void add(@Nullable String[] values) {
            String name = FingerprintBlock.name(values, names);
            long print = printer.print(values);
            if (!block.add(name, print)) {
                write(block.bytes());
                block.add(name, print);
            }
        }

        void write(byte[] bytes) {
            digest.update(bytes);
            fingerprints.insert(night, table, blockNo++, bytes);
        }

        String end() {
            if (!block.isEmpty()) {
                write(block.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
