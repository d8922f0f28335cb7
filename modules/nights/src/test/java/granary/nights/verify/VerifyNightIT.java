package granary.nights.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.nights.domain.NightKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class VerifyNightIT {
    private static final String LINE = " WHERE tx_seq = (SELECT seq FROM service_transaction WHERE source_id = 'P212')";
    private static final String PARTNER = " WHERE partner_no = 1 AND business_date = DATE('2026-10-30')";

    /** They serve every fact: what one tampers with, it puts right again. */
    private static final Map<Dialect, SmallBooks> SETTLED = new EnumMap<>(Dialect.class);

    @TempDir
    static Path data;

    private final SmallBooks books;
    private final Tampering tampering;

    VerifyNightIT(Dialect dialect) {
        books = SETTLED.computeIfAbsent(
                dialect,
                one -> new SmallBooks(one, data.resolve(one.folder())).settled().defenceless());
        tampering = new Tampering(books.database);
    }

    @Test
    void sealedNightsAreAsTheyWereSealed() {
        assertThat(books.verify(SmallBooks.FIRST_NIGHT).findings()).isEmpty();
        Verification second = books.verify(SmallBooks.SECOND_NIGHT);
        assertThat(second.findings()).isEmpty();
        assertThat(second.line()).matches("verify: OK, [0-9]+ checks, 0 rows");
    }

    @Test
    void aNightThatNobodyRanIsUnknown() {
        NightKey never = new NightKey("CN", SmallBooks.FIRST.previous());
        assertThatThrownBy(() -> books.verify(never)).isInstanceOf(Problem.class);
    }

    @Test
    void aChangedFeeIsNamedWithWhatItShouldBe() throws SQLException {
        meanwhile(List.of("UPDATE fee_line SET fee_minor = fee_minor + 1" + LINE), List.of("fee_line"), found -> {
            assertThat(found.isOk()).isFalse();
            assertThat(found.line()).startsWith("verify: FAILED, ");
            assertThat(found.findings())
                    .extracting(Finding::row)
                    .containsOnly("fee line of legacy-erp/P212 at V000001", "export fee-lines.csv of CN 2026-10-30");
            assertThat(found.findings())
                    .extracting(Finding::detail)
                    .anyMatch(detail -> detail.matches("fee_minor is [0-9]+, recomputed [0-9]+"));
            assertThat(found.rows()).isEqualTo(2);
        });
    }

    @Test
    void aLineAndItsEntryChangedTogetherAreNamed() throws SQLException {
        List<String> deeds = List.of(
                "UPDATE fee_line SET fee_minor = fee_minor + 7" + LINE,
                "UPDATE statement SET earned = earned + 7, closing = closing + 7, payable_2110 = payable_2110 + 7"
                        + PARTNER,
                "UPDATE partner_entry SET debit_5010 = debit_5010 + 7, credit_2110 = credit_2110 + 7" + PARTNER,
                "UPDATE account_balance SET debit_total = debit_total + 7 WHERE account = 5010"
                        + " AND business_date = DATE('2026-10-30')",
                "UPDATE account_balance SET credit_total = credit_total + 7 WHERE account = 2110"
                        + " AND business_date = DATE('2026-10-30')");
        meanwhile(
                deeds,
                List.of("fee_line", "statement", "partner_entry", "account_balance"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .contains(
                                "fee line of legacy-erp/P212 at V000001",
                                "statement of P000001 on 2026-10-30",
                                "fee entry of P000001 on 2026-10-30",
                                "balance of 2110 in CNY on 2026-10-30",
                                "balance of 5010 in CNY on 2026-10-30"));
    }

    @Test
    void aSetOffThatWasChangedOrIsGoneIsNamed() throws SQLException {
        for (String deed :
                List.of("UPDATE cash_set_off SET amount_minor = amount_minor - 1", "DELETE FROM cash_set_off")) {
            meanwhile(
                    List.of(deed),
                    List.of("cash_set_off"),
                    found -> assertThat(found.findings())
                            .as(deed)
                            .extracting(Finding::row)
                            .contains(
                                    "entry CASH_SET_OFF of set-off/CN/2026-10-29/P000001",
                                    "statement of P000001 on 2026-10-30"));
        }
    }

    @Test
    void whatAPartnerIsSaidToHaveConsentedToOrToHaveBroughtIsHeldAgainstTheNight() throws SQLException {
        meanwhile(
                List.of("UPDATE cash_consent SET decision = 'WITHDRAW'"),
                List.of("cash_consent"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .containsOnly("overdue cash of P000001 on 2026-10-30"));
        meanwhile(
                List.of("UPDATE cash_deposit SET amount_minor = amount_minor + 1 WHERE partner = 'P000002'"),
                List.of("cash_deposit"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .isNotEmpty()
                        .allMatch(row -> row.startsWith("entry CASH_DEPOSITED of dep_")));
    }

    @Test
    void withoutItsFingerprintsARowIsNamedByRecomputation() throws SQLException {
        meanwhile(
                List.of("DELETE FROM night_fingerprint", "UPDATE fee_line SET fee_minor = fee_minor + 1" + LINE),
                List.of("fee_line", "night_fingerprint"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .contains(
                                "fee line of legacy-erp/P212 at V000001", "fingerprints of fee_line of CN 2026-10-30"));
    }

    @Test
    void fingerprintsThatWereMadeToFitAreNotThoseThatWereSealed() throws SQLException {
        meanwhile(
                List.of("UPDATE night_fingerprint SET block_no = block_no + 5 WHERE table_name = 'statement'"),
                List.of("night_fingerprint"),
                found -> assertThat(found.findings()).isEmpty());
        meanwhile(
                List.of("DELETE FROM night_fingerprint WHERE table_name = 'statement' AND block_no = 1"),
                List.of("night_fingerprint"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .containsOnly("fingerprints of statement of CN 2026-10-30"));
    }

    @Test
    void aSealThatIsChangedOrGoneIsNamed() throws SQLException {
        for (String deed : List.of(
                "UPDATE night_seal SET content = REPLACE_(content)",
                otherFirst("content_sha256", '0', '1'),
                otherFirst("signature", 'A', 'B'),
                otherFirst("public_key", 'A', 'B'),
                "DELETE FROM night_seal")) {
            String sql = deed.replace("REPLACE_(content)", "'{}'") + " WHERE business_date = DATE('2026-10-30')";
            meanwhile(
                    List.of(sql),
                    List.of("night_seal"),
                    found -> assertThat(found.findings())
                            .as(sql)
                            .extracting(Finding::row)
                            .contains("seal of CN 2026-10-30"));
        }
    }

    @Test
    void rowsThatMakeNoSenseAreNamedAndStopNothing() throws SQLException {
        meanwhile(
                List.of(
                        "UPDATE statement SET held_by_release = 'never'" + PARTNER,
                        "UPDATE journal_entry SET account1 = 9999, currency = '???' WHERE reference = 'ord_1'",
                        "UPDATE service_transaction SET kind = 99 WHERE source_id = 'T21'",
                        "UPDATE recon_break SET cause = 'MAGIC' WHERE break_no = 1"
                                + " AND business_date = DATE('2026-10-30')",
                        "UPDATE fee_line SET kind = -1, partner_no = 777, center_no = 888" + LINE,
                        "UPDATE payout_batch SET currency = 'no!'",
                        "UPDATE tariff SET document = '{'"),
                List.of(
                        "statement",
                        "journal_entry",
                        "service_transaction",
                        "recon_break",
                        "fee_line",
                        "payout_batch",
                        "tariff"),
                found -> assertThat(found.findings())
                        .extracting(Finding::row)
                        .contains(
                                "statement of P000001 on 2026-10-30",
                                "entry ORDER_ACCEPTED of ord_1",
                                "transaction legacy-erp/T21",
                                "fee line of legacy-erp/P212 at V000001",
                                "fee line of legacy-erp/P212 at unknown center no. 888",
                                "payout batch of CN 2026-10-30")
                        .anyMatch(row -> row.startsWith("break 1 of WECHAT_PAY ")));
    }

    @Test
    void aChangedExportIsNamed() throws IOException {
        Path file = books.data.resolve("exports/CN/2026-10-30/statements.csv");
        String sealed = Files.readString(file);
        Files.writeString(file, sealed.replace("P000001", "P000009"));
        List<String> rows = books.verify(SmallBooks.SECOND_NIGHT).findings().stream()
                .map(Finding::row)
                .toList();
        Files.writeString(file, sealed);
        assertThat(rows).containsExactly("export statements.csv of CN 2026-10-30");
    }

    /** Another first character, whatever it was: a fixed one would now and then change nothing. */
    private static String otherFirst(String column, char one, char other) {
        return "UPDATE night_seal SET %1$s = CASE WHEN SUBSTR(%1$s, 1, 1) = '%2$c' THEN '%3$c' ELSE '%2$c' END || SUBSTR(%1$s, 2)"
                .formatted(column, one, other);
    }

    private interface Look {
        void at(Verification found);
    }

    /** Looks at what is found while something is wrong, and puts it right again. */
    private void meanwhile(List<String> deeds, List<String> tables, Look look) throws SQLException {
        List<Tampering.Table> sealed = new ArrayList<>();
        for (String table : tables) {
            sealed.add(tampering.read(table));
        }
        try {
            for (String deed : deeds) {
                tampering.execute(deed);
            }
            look.at(books.verify(SmallBooks.SECOND_NIGHT));
        } finally {
            for (Tampering.Table table : sealed) {
                tampering.write(table);
            }
        }
    }
}
