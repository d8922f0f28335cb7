package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The console's addresses, and the people who are let in. */
final class Pages {
    private static final String HOSTILE_NAME = "<script>#{1+1}";

    private final Played played;
    private final String lastNight;

    Pages(Played played) {
        this.played = played;
        List<String> dates = GoldenData.dates();
        this.lastNight = dates.get(dates.size() - 1);
    }

    /** Somebody with an account, and a link to log in with. */
    record Person(String id, String role, String link) {}

    String lastNight() {
        return lastNight;
    }

    /** The codes of all partners with a statement of the last night. */
    List<String> partners() {
        return new String(GoldenData.expected(lastNight, "statements"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    String at(String page) {
        return played.server().base() + "/console" + page;
    }

    String night() {
        return at("/night?country=CN&date=" + lastNight);
    }

    String statement(String partner) {
        return at("/statement?country=CN&date=%s&partner=%s".formatted(lastNight, partner));
    }

    String link(String role, String... partners) {
        return person(role, partners).link();
    }

    Person person(String role, String... partners) {
        Api admin = played.as("admin");
        String id = admin.post("/users", account(role, partners, true))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String link = admin.post("/users/" + id + "/login-links", "{}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        return new Person(id, role, link);
    }

    void change(Person person, boolean active, String... partners) {
        Api admin = played.as("admin");
        Answer read = admin.get("/users/" + person.id()).expect(200);
        admin.put(
                        "/users/" + person.id(),
                        account(person.role(), partners, active),
                        read.header("ETag").orElseThrow())
                .expect(200);
    }

    Page login(BrowserContext window, String link) {
        Page page = window.newPage();
        assertThat(page.navigate(link).status()).isEqualTo(200);
        return page;
    }

    private static String account(String role, String[] partners, boolean active) {
        String scope =
                partners.length == 0 ? "{}" : "{\"partners\":[\"%s\"]}".formatted(String.join("\",\"", partners));
        return "{\"name\":\"%s\",\"role\":\"%s\",\"scope\":%s,\"active\":%b}"
                .formatted(HOSTILE_NAME, role, scope, active);
    }
}
