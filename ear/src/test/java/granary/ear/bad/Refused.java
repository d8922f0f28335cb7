package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** A village, and the question whether it refused something and stayed as it was. */
record Refused(Village village) {
    private static final Map<String, String> STATE = Map.of(
            "/orders?limit=500", "county",
            "/counties?limit=500", "admin",
            "/centers?limit=500", "admin",
            "/partners?limit=500", "admin",
            "/sellers?limit=500", "admin",
            "/users?limit=500", "admin",
            "/clients?limit=500", "admin",
            "/tariffs?limit=500", "auditor",
            "/feeds/WECHAT_PAY/files?limit=500", "auditor",
            "/nights?limit=500", "auditor");

    /** @return the problem's code */
    String of(int status, Supplier<Answer> request) {
        String before = state();
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.request() + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("traceId").asText()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "granary.access", "\tat ", "java.");
        assertThat(state()).isEqualTo(before);
        return answer.code();
    }

    /** Of a bulk call with one bad item: the call stands, the item does not. */
    void item(Supplier<Answer> request) {
        String before = state();
        Answer answer = request.get().expect(200);
        JsonNode item = answer.json().path(0);
        assertThat(item.path("status").asText()).as(answer.text()).isEqualTo("REFUSED");
        assertThat(item.path("problem").path("code").asText()).isNotEmpty();
        assertThat(item.path("problem").path("status").asInt()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
        assertThat(state()).isEqualTo(before);
    }

    Answer post(String who, String path, String json) {
        return village.as(who).post(path, json);
    }

    Answer post(String who, String path, String json, Map<String, String> headers) {
        return village.as(who).post(path, json.getBytes(StandardCharsets.UTF_8), Api.JSON, headers);
    }

    Answer batch(String who, String path, String line) {
        return village.as(who).post(path, line.getBytes(StandardCharsets.UTF_8), Api.NDJSON, Map.of());
    }

    /** {@code whole} with another text in the place of one; fails where the place is not there. */
    static String with(String whole, String from, String to) {
        if (!whole.contains(from)) {
            throw new IllegalArgumentException("%s is not in %s".formatted(from, whole));
        }
        return whole.replace(from, to);
    }

    /** Everything that a request could have changed, as text. */
    private String state() {
        StringBuilder state = new StringBuilder();
        STATE.keySet().stream()
                .sorted()
                .forEach(path -> state.append(village.as(STATE.getOrDefault(path, ""))
                        .get(path)
                        .expect(200)
                        .text()));
        state.append(village.as("auditor")
                .get("/balances?date=" + village.today())
                .expect(200)
                .text());
        return state.toString();
    }
}
