package granary.nights.verify;

import granary.nights.SealNight;
import granary.nights.domain.FingerprintBlock;
import granary.nights.domain.NightKey;
import granary.nights.domain.PrintSet;
import granary.nights.store.FingerprintStore;
import granary.nights.store.SealedTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The fingerprints that a table's rows had at the seal.
 *
 * @param columns what they were taken of, the names first
 */
record SealedPrints(List<String> columns, PrintSet prints) {

    private static final class Reader {
        private final MessageDigest digest = SealNight.sha256();
        private final PrintSet prints = new PrintSet();
        private List<String> columns = List.of();

        void block(byte[] block) {
            digest.update(block);
            if (columns.isEmpty()) {
                columns = List.of(new String(block, StandardCharsets.UTF_8).split(",", -1));
            } else {
                FingerprintBlock.each(block, (name, print) -> prints.add(print));
            }
        }
    }

    /** No rows, for a table that came after the seal, which signed others; empty where the seal names none. */
    static Optional<SealedPrints> unknownTo(Basis basis, SealedTable table) {
        return basis.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new SealedPrints(table.columns(), new PrintSet()));
    }

    /** Empty where they are not those that the seal signed: then they prove nothing. */
    static Optional<SealedPrints> read(FingerprintStore store, NightKey night, SealedTable table, String sealedHash) {
        Reader reader = new Reader();
        try {
            store.blocks(night, table, reader::block);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean same = HexFormat.of().formatHex(reader.digest.digest()).equals(sealedHash);
        return same ? Optional.of(new SealedPrints(reader.columns, reader.prints)) : Optional.empty();
    }

    /** The names of rows that nobody has taken. */
    void eachLeft(FingerprintStore store, NightKey night, SealedTable table, FingerprintBlock.Rows each) {
        if (prints.left() == 0) {
            return;
        }
        boolean[] head = {true};
        store.blocks(night, table, block -> {
            if (head[0]) {
                head[0] = false;
                return;
            }
            FingerprintBlock.each(block, (name, print) -> {
                if (prints.take(print)) {
                    each.row(name, print);
                }
            });
        });
    }
}
