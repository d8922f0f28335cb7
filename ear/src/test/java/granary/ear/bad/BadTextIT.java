package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.server.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that would break a line, a page, a path or a reader's eye, in every name; and text that must pass. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTextIT {
    private static final Map<String, String> CREATIONS = Map.of(
            "/counties", "{\"code\":\"CODE\",\"name\":\"NAME\",\"tier\":\"A\",\"country\":\"CN\",\"province\":\"浙江省\"}",
            "/centers", "{\"code\":\"CODE\",\"name\":\"NAME\",\"county\":\"K1\"}",
            "/partners",
                    "{\"code\":\"CODE\",\"name\":\"NAME\",\"center\":\"V1\",\"model\":\"STORE\",\"since\":\"2031-01-01\"}",
            "/sellers", "{\"code\":\"CODE\",\"name\":\"NAME\",\"center\":\"V1\"}",
            "/users", "{\"name\":\"NAME\",\"role\":\"auditor\"}",
            "/clients", "{\"name\":\"NAME\",\"role\":\"auditor\"}");

    private static final List<String> NAMES = List.of(
            "长".repeat(34_000),
            "a\\u0000b",
            "a\\r\\nSet-Cookie: b",
            "a\\nb",
            "a\\tb",
            "\\u202eabc",
            "\\u2066abc",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u2028",
            "\\uffff",
            "\\u0085",
            " ",
            "");

    private static final List<String> CODES = List.of(
            "../../x", "..", "a b", "a/b", "a\\u0000", "阆", "=1+1", "<b>", "#{x}", "a'b", "a;b", "x".repeat(41), "");

    private final Refused refused;

    BadTextIT(Refused refused) {
        this.refused = refused;
    }

    static Stream<Arguments> names() {
        return CREATIONS.keySet().stream()
                .sorted()
                .flatMap(path -> NAMES.stream().map(name -> Arguments.of(path, shown(name), name)));
    }

    static Stream<Arguments> codes() {
        return CREATIONS.keySet().stream()
                .sorted()
                .filter(path -> CREATIONS.getOrDefault(path, "").contains("CODE"))
                .flatMap(path -> CODES.stream().map(code -> Arguments.of(path, shown(code), code)));
    }

    private static String shown(String text) {
        return text.length() > 50 ? text.length() + " characters" : text;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("names")
    void aNameThatIsNoLineOfTextIsRefused(String path, String shown, String name) {
        refused.of(422, () -> refused.post("admin", path, body(path, "T1", name)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("codes")
    void aCodeThatIsNoneIsRefused(String path, String shown, String code) {
        refused.of(422, () -> refused.post("admin", path, body(path, code, "a name")));
        if (!path.equals("/users") && !path.equals("/clients")) {
            refused.item(() -> refused.batch("admin", path + "/batch", body(path, code, "a name")));
        }
    }

    /** A lone half of a surrogate pair cannot be written in UTF-8: three bytes that claim to be one. */
    @ParameterizedTest
    @ValueSource(strings = {"/counties", "/centers", "/sellers", "/users"})
    void bytesThatAreNoUtf8AreRefused(String path) {
        byte[] body = body(path, "T2", "@").getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(body, StandardCharsets.ISO_8859_1)
                .replace("@", "\u00ed\u00a0\u0080")
                .getBytes(StandardCharsets.ISO_8859_1);

        refused.of(400, () -> refused.village().as("admin").post(path, broken, "application/json", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷田𡈽𠀀",
                "<script>alert(1)</script>",
                "#{system.exit}",
                "O'Brien; DROP TABLE users",
                "=1+1",
                "Ünï"
            })
    void textIsTextAndComesBackAsItWas(String name) {
        Answer made = refused.post("admin", "/users", body("/users", "", name)).expect(201);

        assertThat(refused.village()
                        .as("admin")
                        .get("/users/" + made.json().path("id").asText())
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;DROP%20TABLE%20users", "1%20OR%201=1", "name%27--", "(SELECT%201)"})
    void sqlInASortFieldSortsNothing(String sort) {
        String plain = refused.village().as("admin").get("/users").expect(200).text();

        assertThat(refused.village()
                        .as("admin")
                        .get("/users?sort=" + sort)
                        .expect(200)
                        .text())
                .isEqualTo(plain);
    }

    private static String body(String path, String code, String name) {
        return CREATIONS.getOrDefault(path, "").replace("CODE", code).replace("NAME", name);
    }
}
