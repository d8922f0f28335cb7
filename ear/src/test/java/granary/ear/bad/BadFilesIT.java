package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.WechatBill;
import granary.ear.server.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no provider's, or not as the provider wrote them: refused, or put aside with nothing posted. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesIT {
    private static final LocalDate DATE = LocalDate.of(2026, 10, 29);
    private static final String GOOD =
            new WechatBill(DATE).payment("4200001", 10_000).text();

    private final Refused refused;

    BadFilesIT(Refused refused) {
        this.refused = refused;
    }

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares files.
    record Bad(String what, byte[] bytes) {
        static Bad text(String what, String text) {
            return new Bad(what, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> noFiles() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\">" + "<!ENTITY b \"&a;&a;&a;&a;\">".repeat(50) + "]><l>&b;</l>";
        return Stream.of(
                Bad.text("nothing", ""),
                Bad.text("a line of no provider", "a,b,c\r\n1,2,3\r\n"),
                Bad.text(
                        "XXE",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                Bad.text("billion laughs", laughs),
                new Bad("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)),
                new Bad("a zip bomb", zip("bill.csv", new byte[30_000_000])),
                new Bad("a zip of nothing known", zip("bill.csv", "a,b".getBytes(StandardCharsets.UTF_8))),
                new Bad("half a zip", half(zip("bill.csv", GOOD.getBytes(StandardCharsets.UTF_8)))),
                new Bad("a NUL", new byte[] {0}),
                Bad.text("a program", "\u007fELF\u0002\u0001"));
    }

    static Stream<Bad> spoilt() {
        return Stream.of(
                Bad.text("a wrong total", Refused.with(GOOD, "`1,`100.00", "`1,`100.01")),
                Bad.text("a wrong count", Refused.with(GOOD, "`1,`100.00", "`2,`100.00")),
                Bad.text(
                        "an extra column",
                        Refused.with(GOOD, "\u5546\u54c1\u540d\u79f0", "x,\u5546\u54c1\u540d\u79f0")),
                Bad.text("a quoted newline", Refused.with(GOOD, "`NATIVE", "`\"NA\nTIVE\"")),
                Bad.text("no trailer", GOOD.substring(0, GOOD.indexOf("\u603b\u4ea4\u6613\u5355\u6570"))),
                Bad.text("three decimals", Refused.with(GOOD, "100.00", "100.001")),
                Bad.text("a comma for a point", Refused.with(GOOD, "100.00", "100,00")),
                Bad.text("no number", Refused.with(GOOD, "`100.00", "`NaN")),
                Bad.text("an exponent", Refused.with(GOOD, "`100.00", "`1e2")),
                Bad.text("Arabic digits", Refused.with(GOOD, "`100.00", "`\u0661\u0660\u0660.\u0660\u0660")),
                Bad.text("another currency", Refused.with(GOOD, "`CNY", "`VND")),
                Bad.text("two dates", GOOD.replaceFirst("`2026-10-29", "`2026-10-30") + GOOD));
    }

    @ParameterizedTest
    @MethodSource("noFiles")
    void whatIsNoProvidersFileIsRefused(Bad bad) {
        assertThat(refused.of(422, () -> send(bad.bytes()))).isNotEmpty();
    }

    /** A file of a known format leaves a receipt, which says that nothing of it is taken. */
    @ParameterizedTest
    @MethodSource("spoilt")
    void aSpoiltFileIsPutAside(Bad bad) {
        String before = balances();

        Answer answer = send(bad.bytes());

        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202, 422);
        if (answer.status() != 422) {
            JsonNode receipt = answer.json();
            assertThat(receipt.path("state").asText()).as(answer.text()).isEqualTo("QUARANTINED");
        }
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
        assertThat(balances()).isEqualTo(before);
    }

    /** A member that would be written above the folder is a name like any other: it is read and never written. */
    @ParameterizedTest
    @MethodSource("paths")
    void aMembersPathLeadsNowhere(String path) {
        String bill =
                new WechatBill(DATE).payment("42000" + path.hashCode(), 10_000).text();

        send(zip(path, bill.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.village().server().data().resolve("../x.csv")).doesNotExist();
        assertThat(refused.village().server().data().resolve("x.csv")).doesNotExist();
    }

    static Stream<String> paths() {
        return Stream.of("../../x.csv", "../x.csv", "/x.csv", "..\\..\\x.csv", "a/../../x.csv");
    }

    private String balances() {
        return refused.village()
                .as("auditor")
                .get("/balances?date=" + refused.village().today())
                .expect(200)
                .text();
    }

    private Answer send(byte[] file) {
        return refused.village()
                .as("integrator")
                .post("/feeds/WECHAT_PAY/files?date=" + DATE, file, "application/octet-stream", Map.of());
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }
}
