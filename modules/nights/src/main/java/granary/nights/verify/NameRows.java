package granary.nights.verify;

import granary.database.Shared;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.NetworkSnapshot;
import granary.nights.domain.NightKey;
import granary.nights.store.SealedTable;
import granary.transactions.FindSource;
import granary.transactions.domain.SourceKey;
import granary.transactions.domain.TransactionId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Names rows in words that people know; also those whose numbers lead nowhere any more. */
@Shared
public class NameRows {
    private final FindSource sources;
    private final Directory directory;

    @Inject
    public NameRows(FindSource sources, Directory directory) {
        this.sources = sources;
        this.directory = directory;
    }

    /** For one night. */
    Names of(NightKey night, @Nullable NetworkSnapshot network) {
        return new Names(night, network);
    }

    /** Names of one night's rows. */
    final class Names {
        private final NightKey night;
        private final @Nullable NetworkSnapshot network;

        private Names(NightKey night, @Nullable NetworkSnapshot network) {
            this.night = night;
            this.network = network;
        }

        /** @param row holds at least the columns that the table's rows are named by */
        String of(SealedTable table, Row row) {
            return switch (table) {
                case NIGHT -> "night " + night;
                case NIGHT_PARTITION -> "partition %s of %s".formatted(row.text("partition_no"), night);
                case NIGHT_FILE -> "file of %s in the night %s".formatted(row.text("provider"), night);
                case TARIFF -> "tariff %s, version %s".formatted(row.text("id"), row.text("version_no"));
                case SERVICE_TRANSACTION -> "transaction %s/%s".formatted(row.text("source"), row.text("source_id"));
                case EXPECTED_PAYMENT ->
                    "expected payment %s %s".formatted(row.text("provider"), row.text("reference"));
                case FEED_FILE ->
                    "file %s of %s for %s"
                            .formatted(row.text("file_no"), row.text("provider"), row.text("business_date"));
                case FEED_LINE ->
                    "line %s of file %s, %s".formatted(row.text("line_no"), row.text("file_no"), row.text("reference"));
                default -> ofSettlement(table, row);
            };
        }

        private String ofSettlement(SealedTable table, Row row) {
            return switch (table) {
                case FEE_LINE ->
                    "fee line of %s at %s".formatted(transaction(row.text("tx_seq")), center(row.text("center_no")));
                case CLAWBACK -> "clawback by %s".formatted(transaction(row.text("refund_seq")));
                case FEE_EXEMPTION -> "exemption of %s".formatted(transaction(row.text("tx_seq")));
                case STATEMENT -> "statement of %s on %s".formatted(partner(row.text("partner_no")), night.date());
                case PARTNER_ENTRY -> "fee entry of %s on %s".formatted(partner(row.text("partner_no")), night.date());
                case JOURNAL_ENTRY -> "entry %s of %s".formatted(row.text("kind"), reference(row.text("reference")));
                case ACCOUNT_BALANCE ->
                    "balance of %s in %s on %s".formatted(row.text("account"), row.text("currency"), night.date());
                case MATCH_RUN -> "match of " + night;
                case MATCH_SUMMARY -> "match summary of %s on %s".formatted(row.text("provider"), night.date());
                case RECON_BREAK ->
                    "break %s of %s %s, %s"
                            .formatted(
                                    row.text("break_no"),
                                    row.text("provider"),
                                    row.text("reference"),
                                    row.text("cause"));
                case MATCHED_SALE -> "matched sale %s".formatted(transaction(row.text("tx_seq")));
                case SELLER_POSITION -> "position of seller %s on %s".formatted(row.text("seller"), night.date());
                case PAYOUT -> "payout of %s to %s on %s".formatted(row.text("kind"), row.text("payee"), night.date());
                case PAYOUT_BATCH -> "payout batch of " + night;
                case CASH_NIGHT -> "cash of " + night;
                case CASH_POSITION -> "cash of %s on %s".formatted(row.text("partner"), night.date());
                case CASH_OVERDUE -> "overdue cash of %s on %s".formatted(row.text("partner"), night.date());
                default -> table.table() + " of " + night;
            };
        }

        String partner(String partnerNo) {
            try {
                return network == null ? "partner no. " + partnerNo : network.partnerCode(Integer.parseInt(partnerNo));
            } catch (IllegalArgumentException e) {
                return "unknown partner no. " + partnerNo;
            }
        }

        String transaction(long seq) {
            Optional<SourceKey> source = sources.of(seq);
            return source.map(key -> key.source() + "/" + key.id())
                    .orElseGet(() -> "transaction %d that is gone".formatted(seq));
        }

        private String transaction(String seq) {
            try {
                return transaction(Long.parseLong(seq));
            } catch (NumberFormatException e) {
                return "transaction " + seq;
            }
        }

        private String center(String centerNo) {
            try {
                return directory
                        .center(Integer.parseInt(centerNo))
                        .map(CenterRef::code)
                        .orElse("unknown center no. " + centerNo);
            } catch (NumberFormatException e) {
                return "center no. " + centerNo;
            }
        }

        /** An entry's reference is a transaction's, an order's or a payout's id. */
        private String reference(String reference) {
            OptionalLong seq = TransactionId.seq(reference);
            return seq.isEmpty() ? reference : transaction(seq.getAsLong());
        }
    }
}
