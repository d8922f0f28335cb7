package granary.ear.golden;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Something of every kind that an endpoint's path can name, belonging to one neighbour where it belongs to anybody. */
final class RoleSubjects {
    static final String DATE = "2026-10-29";
    private static final String PERIOD = "&from=2026-10-29&to=2026-11-02";
    private static final String ORDER = """
            {"center":"%s","villager":{"name":"刘雷","phone":"13800000001"},"kind":"PURCHASE","channel":"TAOBAO",
             "payment":{"method":"CASH"},"amount":{"amount":2500,"currency":"CNY"},
             "details":{"lines":[{"product":"Rice","quantity":1,"price":{"amount":2500,"currency":"CNY"}}]}}""";

    private static final String REFUND = """
            {"amount":{"amount":100,"currency":"CNY"},"reason":"a wet bag"}""";

    private final Map<String, String> byResource = new HashMap<>();
    private static final String DEPOSIT = """
            {"amount":{"amount":100,"currency":"CNY"},"reference":"roles-%s","on":"%s"}""";

    private final Played played;
    private String refund = "";
    private String deposit = "";

    RoleSubjects(Played played, RoleNeighbour neighbour) {
        this.played = played;
        Api auditor = played.as("auditor");
        Api admin = played.as("admin");
        byResource.put("counties", neighbour.county());
        byResource.put("centers", neighbour.center());
        byResource.put("partners", neighbour.partner());
        byResource.put("sellers", neighbour.seller());
        JsonNode statement = auditor.get("/statements?partner=" + neighbour.partner() + PERIOD)
                .expect(200)
                .json()
                .path("items")
                .get(0);
        String statementId = statement.path("id").asText();
        JsonNode line = first(auditor, "/statements/" + statementId + "/lines");
        byResource.put("statements", statementId);
        byResource.put("fee-lines", line.path("id").asText());
        byResource.put("service-transactions", line.path("transaction").asText());
        byResource.put(
                "breaks", first(auditor, "/breaks?date=" + DATE).path("id").asText());
        byResource.put(
                "feed-files",
                first(auditor, "/feeds/WECHAT_PAY/files").path("id").asText());
        byResource.put(
                "payout-batches",
                first(auditor, "/payout-batches?country=CN&date=" + DATE)
                        .path("id")
                        .asText());
        byResource.put(
                "tariffs", first(auditor, "/tariffs?country=CN").path("id").asText());
        String job =
                auditor.get("/nights/CN/" + DATE).expect(200).json().path("job").asText();
        byResource.put("jobs", job.substring(job.lastIndexOf('/') + 1));
        byResource.put("users", made(admin.post("/users", "{\"name\":\"of the roles\",\"role\":\"auditor\"}")));
    }

    /** The order, its refund, the deposit of its cash and the client that the callers of this neighbour may ask for. */
    void belongTo(RoleCallers callers, RoleNeighbour neighbour) {
        Api integrator = callers.of("integrator").api();
        String order = made(integrator.post("/orders", ORDER.formatted(neighbour.center())));
        byResource.put("orders", order);
        refund = made(integrator.post("/orders/" + order + "/refunds", REFUND));
        Instant now = Instant.parse(played.as("admin")
                .get("/sandbox/clock")
                .expect(200)
                .json()
                .path("now")
                .asText());
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        deposit = made(played.as("maker")
                .post(
                        "/partners/" + neighbour.partner() + "/cash/deposits",
                        DEPOSIT.formatted(neighbour.partner(), today)));
        byResource.put("clients", callers.of("integrator").id());
    }

    /** A path with everything filled in that it names. */
    String fill(String template) {
        String resource = template.split("/", -1)[2];
        String subject = byResource.getOrDefault(resource, "");
        return template.replace("/v1/", "/api/v1/")
                .replace("{id}", subject)
                .replace("{code}", subject)
                .replace("{country}", "CN")
                .replace("{date}", DATE)
                .replace("{provider}", "WECHAT_PAY")
                .replace("{refund}", refund)
                .replace("{deposit}", deposit)
                .replace("{no}", "1")
                .replace("{name}", "statements");
    }

    private static String made(Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }

    private static JsonNode first(Api api, String path) {
        return api.get(path).expect(200).json().path("items").get(0);
    }
}
