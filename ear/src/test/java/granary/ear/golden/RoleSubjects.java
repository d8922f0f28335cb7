package granary.ear.golden;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
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

    private static final String ADJUSTMENT = """
            {"country":"CN","partner":"%s","side":"CREDIT","amount":{"amount":7,"currency":"CNY"},"reason":"by hand"}""";

    private static final String DISPUTE = """
            {"feeLine":"%s","claim":"one tier too low"}""";

    private static final String PRODUCT = """
            {"seller":"%s","name":"Walnuts","unit":"500 g","price":{"amount":5000,"currency":"CNY"}}""";

    private static final String SALE = """
            {"center":"%s","seller":"%s","channel":"COUNTER","payment":{"method":"CASH"},
             "amount":{"amount":2500,"currency":"CNY"}}""";

    private static final String PARCEL = """
            {"center":"%s","carrier":"CAINIAO","waybill":"of the roles %s","recipient":{"name":"刘雷","phone":"1380"}}""";

    private static final List<String> MOVES =
            List.of("{\"to\":\"SORTED\",\"lane\":\"L1\"}", "{\"to\":\"TRAVELLING\"}", "{\"to\":\"READY\"}");

    private static final String DEPOSIT = """
            {"amount":{"amount":100,"currency":"CNY"},"reference":"roles-%s","on":"%s"}""";

    private final Map<String, String> byResource = new HashMap<>();
    private final Map<String, String> refundByResource = new HashMap<>();
    private final Played played;
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
        byResource.put(
                "adjustments",
                made(played.as("maker").post("/adjustments", ADJUSTMENT.formatted(neighbour.partner()))));
        byResource.put("users", made(admin.post("/users", "{\"name\":\"of the roles\",\"role\":\"auditor\"}")));
    }

    /** What the callers of this neighbour may ask for: work of every kind, and the clients themselves. */
    void belongTo(RoleCallers callers, RoleNeighbour neighbour) {
        Api integrator = callers.of("integrator").api();
        String order = made(integrator.post("/orders", ORDER.formatted(neighbour.center())));
        byResource.put("orders", order);
        refundByResource.put("orders", made(integrator.post("/orders/" + order + "/refunds", REFUND)));
        deposit = made(played.as("maker")
                .post(
                        "/partners/" + neighbour.partner() + "/cash/deposits",
                        DEPOSIT.formatted(neighbour.partner(), today())));
        byResource.put("clients", callers.of("integrator").id());
        Api partner = callers.of("partner").api();
        byResource.put("disputes", made(partner.post("/disputes", DISPUTE.formatted(byResource.get("fee-lines")))));
        byResource.put("parcels", parcel(callers.of("county").api(), neighbour));
        sell(callers.of("county").api(), neighbour);
    }

    private LocalDate today() {
        String now = played.as("admin")
                .get("/sandbox/clock")
                .expect(200)
                .json()
                .path("now")
                .asText();
        return LocalDate.ofInstant(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    }

    /** At its center, so that it has a code. */
    private static String parcel(Api county, RoleNeighbour neighbour) {
        String parcel = made(county.post("/parcels", PARCEL.formatted(neighbour.center(), neighbour.center())));
        for (String move : MOVES) {
            county.post("/parcels/" + parcel + "/moves", move).expect(200);
        }
        return parcel;
    }

    private void sell(Api county, RoleNeighbour neighbour) {
        byResource.put("products", made(county.post("/products", PRODUCT.formatted(neighbour.seller()))));
        String sale = made(county.post("/sales", SALE.formatted(neighbour.center(), neighbour.seller())));
        byResource.put("sales", sale);
        // Delivered before anybody is asked, so that no role's question delivers or cancels it.
        county.post("/sales/" + sale + "/deliveries", "{}").expect(200);
        refundByResource.put("sales", made(county.post("/sales/" + sale + "/refunds", REFUND)));
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
                .replace("{refund}", refundByResource.getOrDefault(resource, ""))
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
