package granary.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not as the provider wrote it is not accepted. */
class SpoiltFilesTest {
    private static final int ENDS_BYTES = 700;

    private final byte[] wechat = Sample.unzipped("wechat-trade-2026-10-29.zip");
    private final byte[] biller = Sample.golden("state-grid-2026-10-29.txt");
    private final byte[] reloadly = Sample.golden("reloadly-2026-10-29.csv");

    @Test
    void aFileCutOffAtAnyByteNearItsEndsIsNotAccepted() throws IOException {
        for (byte[] file : List.of(wechat, biller, reloadly)) {
            for (int length : lengthsNearTheEnds(file)) {
                if (file == reloadly && file[length - 1] == '\n') {
                    // The report has no trailer: whole lines missing at its end cannot be seen in it.
                    continue;
                }
                assertThat(Sample.verdict(Arrays.copyOf(file, length)))
                        .as("the first %d of %d bytes", length, file.length)
                        .isNotEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void aFileCutOffAfterAnyLineIsNotAccepted() throws IOException {
        for (byte[] file : List.of(wechat, biller)) {
            List<String> lines = lines(file);
            for (int n = 1; n < lines.size(); n++) {
                assertThat(Sample.verdict(String.join("", lines.subList(0, n))))
                        .as("the first %d lines", n)
                        .isNotEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void aLineLostAnywhereIsNotAccepted() throws IOException {
        for (byte[] file : List.of(wechat, biller, reloadly)) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (file == reloadly && isUnseenByTheChain(lines, i)) {
                    continue;
                }
                List<String> lost = new ArrayList<>(lines);
                lost.remove(i);
                assertThat(Sample.verdict(String.join("", lost)))
                        .as("without line %d", i + 1)
                        .isNotEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void aLineDoubledAnywhereIsNotAccepted() throws IOException {
        for (byte[] file : List.of(wechat, biller, reloadly)) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (file == reloadly && movesNoBalance(lines.get(i))) {
                    continue;
                }
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(i, lines.get(i));
                assertThat(Sample.verdict(String.join("", doubled)))
                        .as("line %d twice", i + 1)
                        .isNotEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void aControlThatDoesNotAddUpNamesItself() throws IOException {
        String bill = new String(wechat, StandardCharsets.UTF_8);
        assertThat(Sample.verdict(bill.replace("990.95970", "990.95971"))).isEqualTo("CONTROL_MISMATCH");
        assertThat(Sample.verdict(bill.replace("`345,", "`346,"))).isEqualTo("CONTROL_MISMATCH");
        assertThat(Sample.verdict(new String(biller, StandardCharsets.UTF_8).replace("T|72|39537.63", "T|72|39537.64")))
                .isEqualTo("CONTROL_MISMATCH");
        assertThat(Sample.verdict(new String(reloadly, StandardCharsets.UTF_8).replace("249610.00000", "249610.00001")))
                .isEqualTo("CONTROL_MISMATCH");
    }

    @Test
    void aSpreadsheetsExponentIsNamedAsSuch() throws IOException {
        String touched = "4.00123E+27";
        assertThat(Sample.verdict(
                        new String(reloadly, StandardCharsets.UTF_8).replace("4200020261029000000000000998", touched)))
                .isEqualTo("TOUCHED_BY_SPREADSHEET");
        assertThat(Sample.verdict(
                        new String(wechat, StandardCharsets.UTF_8).replace("4200020261029000000000000976", touched)))
                .isEqualTo("TOUCHED_BY_SPREADSHEET");
        assertThat(Sample.verdict(
                        new String(biller, StandardCharsets.UTF_8).replace("4200020261029000000000000395", touched)))
                .isEqualTo("TOUCHED_BY_SPREADSHEET");
    }

    @Test
    void linesOfTwoDatesAreTooMany() throws IOException {
        assertThat(Sample.verdict(new String(reloadly, StandardCharsets.UTF_8)
                        .replace("2026-10-29 06:10:43", "2026-10-30 06:10:43")))
                .isEqualTo("SEVERAL_DATES");
        assertThat(Sample.verdict(new String(wechat, StandardCharsets.UTF_8)
                        .replace("2026-10-29 21:54:57", "2026-10-28 21:54:57")))
                .isEqualTo("SEVERAL_DATES");
    }

    @Test
    void aQuotedLineBreakAndAnExtraColumnAreMalformed() throws IOException {
        String report = new String(reloadly, StandardCharsets.UTF_8);
        assertThat(Sample.verdict(report.replace("+8613000000000", "\"+86\n13000000000\"")))
                .isEqualTo("MALFORMED");
        assertThat(Sample.verdict(report.replaceFirst("249610.00000\n", "249610.00000,\n")))
                .isEqualTo("MALFORMED");
        assertThat(Sample.verdict(report.replaceFirst("balanceNew\n", "balanceNew,extra\n")))
                .isEqualTo("UNKNOWN_FORMAT");
        assertThat(Sample.verdict(new String(biller, StandardCharsets.UTF_8).replace("|3300000000|", "|3300000000||")))
                .isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "NaN", "1.234,56", "٢٢", "+1.00", "1.", ".5", "", " 1", "1.001", "99999999999999999999"})
    void anAmountIsAPlainDecimalOfTheCurrency(String amount) throws IOException {
        String file =
                "H|STATE_GRID|2026-10-29|1.0\nD|R1|A|2026-09|%s|S|2026-10-29T10:00:00\nT|1|1.00\n".formatted(amount);
        assertThat(Sample.verdict(file)).isIn("MALFORMED", "TOUCHED_BY_SPREADSHEET");
    }

    @Test
    void utf16AndUnknownHeadersAreRefused() throws IOException {
        String report = new String(reloadly, StandardCharsets.UTF_8);
        assertThat(Sample.verdict(report.getBytes(StandardCharsets.UTF_16))).isEqualTo("UTF_16");
        assertThat(Sample.verdict(report.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF_16");
        assertThat(Sample.verdict("")).isEqualTo("UNKNOWN_FORMAT");
        assertThat(Sample.verdict("<html>\n")).isEqualTo("UNKNOWN_FORMAT");
        assertThat(Sample.verdict("H|STATE_GRID|2026-10-29|2.0\nT|0|0.00\n")).isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void brokenCharactersAndEndlessLinesAreMalformed() throws IOException {
        byte[] broken = biller.clone();
        broken[40] = (byte) 0xC0;
        assertThat(Sample.verdict(broken)).isEqualTo("MALFORMED");
        assertThat(Sample.verdict("H|STATE_GRID|2026-10-29|1.0\nD|" + "x".repeat(1_000_000) + "\nT|0|0.00\n"))
                .isEqualTo("MALFORMED");
    }

    // The aggregator's only control is its chain of balances: a line at either end of it can be lost unseen.
    private static boolean isUnseenByTheChain(List<String> lines, int i) {
        return i == 1 || i == lines.size() - 1 || movesNoBalance(lines.get(i));
    }

    private static boolean movesNoBalance(String line) {
        return line.matches("[^,]*,(FAILED|PROCESSING),.*\\R");
    }

    private static int[] lengthsNearTheEnds(byte[] file) {
        return IntStream.concat(IntStream.range(1, ENDS_BYTES), IntStream.range(file.length - ENDS_BYTES, file.length))
                .toArray();
    }

    private static List<String> lines(byte[] file) {
        return Arrays.stream(new String(file, StandardCharsets.UTF_8).split("(?<=\n)", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
