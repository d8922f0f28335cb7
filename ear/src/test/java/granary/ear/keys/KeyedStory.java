package granary.ear.keys;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Orders;
import granary.ear.orders.Village;
import granary.ear.orders.WechatBill;
import granary.ear.server.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A day and its night, in which every POST that takes a key is sent fifty times at once. */
final class KeyedStory {
    private static final String WALLET_REFERENCE = "420077";
    private static final int RIVALS = 20;

    final Village village;
    final LocalDate day;
    final List<Doubled> doubled = new ArrayList<>();
    /** Presses of the second night's button at once, each under a key of its own. */
    final List<Answer> rivals;

    static KeyedStory play(Village village) {
        try {
            return new KeyedStory(village);
        } catch (RuntimeException | AssertionError e) {
            village.close();
            throw e;
        }
    }

    private KeyedStory(Village village) {
        this.village = village;
        day = village.today();
        network();
        batches();
        people();
        tariff();
        work();
        sales();
        village.moveClockTo(day.plusDays(1));
        night();
        decision();
        village.moveClockTo(day.plusDays(2));
        KeyedPost second = KeyedPost.json("maker", Village.night(day.plusDays(1)) + "/runs", "{}");
        rivals = Doubled.atOnce(
                RIVALS, () -> second.send(village, UUID.randomUUID().toString()));
        village.awaitSeal(day.plusDays(1));
    }

    Doubled of(String path) {
        return doubled.stream()
                .filter(one -> one.post().path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " was not sent"));
    }

    private void network() {
        one("/counties", """
                {"code":"K9","name":"九𠮷县","tier":"A","country":"CN","province":"浙江省"}""");
        one("/centers", """
                {"code":"V9","name":"九龙村服务站","county":"K9"}""");
        one("/partners", """
                {"code":"P9","name":"九阆","center":"V9","model":"STORE","since":"2025-01-01"}""");
        one("/sellers", """
                {"code":"S9","name":"九龙农场","center":"V9"}""");
    }

    private void one(String path, String body) {
        KeyedPost post = KeyedPost.json("admin", path, body);
        play(post, post.saying(body.replace("九", "八")), items("admin", path));
    }

    private void batches() {
        many("counties", """
                {"code":"K10","name":"十里县","tier":"A","country":"CN","province":"浙江省"}""", """
                {"code":"K11","name":"十方县","tier":"","country":"CN","province":"浙江省"}""");
        many("centers", """
                {"code":"V10","name":"十里村服务站","county":"K10"}""", """
                {"code":"V11","name":"十方村服务站","county":"K99"}""");
        many("partners", """
                {"code":"P10","name":"十阆","center":"V10","model":"STORE","since":"2025-01-01"}""", """
                {"code":"P11","name":"十遂","center":"V99","model":"STORE","since":"2025-01-01"}""");
        many("sellers", """
                {"code":"S10","name":"十里农场","center":"V10"}""", """
                {"code":"S11","name":"十方农场","center":"V99"}""");
    }

    /** One item that is good and one that is refused: the replay has both results. */
    private void many(String kind, String good, String bad) {
        KeyedPost post = KeyedPost.lines("admin", "/" + kind + "/batch", good, bad);
        play(post, post.saying(good), items("admin", "/" + kind));
    }

    private void people() {
        KeyedPost user = KeyedPost.json("admin", "/users", "{\"name\":\"林会计\",\"role\":\"maker\"}");
        play(user, user.saying("{\"name\":\"林会计\",\"role\":\"checker\"}"), items("admin", "/users"));
        KeyedPost client = KeyedPost.json("admin", "/clients", "{\"name\":\"till\",\"role\":\"auditor\"}");
        play(client, client.saying("{\"name\":\"till\",\"role\":\"maker\"}"), items("admin", "/clients"));
    }

    private void tariff() {
        String document = """
                {"country":"CN","effectiveFrom":"%s","holdbackPpm":0,"holdbackDays":2,"rules":[
                  {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":10000,"fixed":10,"min":20}]}]}""";
        LocalDate next = day.plusMonths(2).withDayOfMonth(1);
        KeyedPost draft = KeyedPost.json("maker", "/tariffs", document.formatted(next));
        play(draft, draft.saying(document.formatted(next.plusDays(1))), items("maker", "/tariffs"));
        Answer drafted = of("/tariffs").atOnce().get(0);
        String path = "/tariffs/" + drafted.json().path("id").asText();
        KeyedPost publication = KeyedPost.json("checker", path + "/publication", "{}")
                .ifMatch(drafted.header("ETag").orElseThrow());
        play(publication, publication.ifMatch("\"another\""), published());
    }

    private void work() {
        String order = Orders.purchase("tea", 4_000, Orders.wallet(WALLET_REFERENCE));
        KeyedPost placed = KeyedPost.json("county", "/orders", order);
        play(placed, placed.saying(order.replace("tea", "oil")), items("county", "/orders"));
        village.awaitState(orderId(), "FULFILLED");

        String item = """
                {"source":"till","sourceId":"%s","center":"%s","kind":"PURCHASE","channel":"TAOBAO","providerRef":"r%s",\
                "amount":{"amount":%d,"currency":"CNY"},"tradeTime":"%sT00:10:00+08:00"}""";
        String good = item.formatted("t1", Village.CENTER, "t1", 10_000, day);
        String bad = item.formatted("t2", Village.CENTER, "t2", 0, day);
        KeyedPost batch = KeyedPost.lines("integrator", "/service-transactions/batch", good, bad);
        play(batch, batch.saying(good), items("auditor", "/service-transactions?source=till&sourceId=t1"));

        String bill = new WechatBill(day).payment(WALLET_REFERENCE, 4_000).text();
        KeyedPost file =
                KeyedPost.json("integrator", "/feeds/WECHAT_PAY/files", bill).as("text/csv");
        play(file, file.saying(bill.replace(WALLET_REFERENCE, "420078")), items("integrator", file.path()));
    }

    private void sales() {
        village.as("county").post("/sellers", """
                {"code":"S1","name":"青石农场","center":"%s"}""".formatted(Village.CENTER)).expect(201);
        KeyedPost product = KeyedPost.json("county", "/products", """
                {"seller":"S1","name":"tea","unit":"500 g","price":{"amount":5000,"currency":"CNY"}}""");
        play(product, product.saying(product.body().replace("tea", "oil")), items("county", "/products"));
        KeyedPost sale = KeyedPost.json("county", "/sales", """
                {"center":"%s","seller":"S1","channel":"COUNTER","payment":{"method":"CASH"},\
                "amount":{"amount":4000,"currency":"CNY"}}""".formatted(Village.CENTER));
        play(sale, sale.saying(sale.body().replace("4000", "5000")), items("county", "/sales"));
        String made = "/sales/" + of("/sales").atOnce().get(0).json().path("id").asText();
        KeyedPost delivery = KeyedPost.json("county", made + "/deliveries", "{}");
        play(delivery, delivery.at(made + "/cancellations"), items("county", "/sales?state=DELIVERED"));
        KeyedPost refund = KeyedPost.json("county", made + "/refunds", """
                {"amount":{"amount":1000,"currency":"CNY"},"reason":"a torn bag"}""");
        play(refund, refund.saying(refund.body().replace("1000", "2000")), items("county", made + "/refunds"));
        String given = "/sales/"
                + village.as("county")
                        .post("/sales", sale.body())
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        KeyedPost cancellation = KeyedPost.json("county", given + "/cancellations", "{\"reason\":\"lost\"}");
        play(cancellation, cancellation.saying("{\"reason\":\"torn\"}"), items("county", "/sales?state=CANCELLED"));
    }

    private void night() {
        String path = Village.night(day);
        KeyedPost run = KeyedPost.json("maker", path + "/runs", "{}");
        play(run, run.at(Village.night(day.plusDays(1)) + "/runs"), () -> run(path));
        village.awaitSeal(day);
    }

    private void decision() {
        String list = "/payout-batches?country=CN&date=" + day;
        JsonNode batch =
                village.as("checker").get(list).expect(200).json().path("items").get(0);
        String path = "/payout-batches/" + batch.path("id").asText();
        String etag = village.as("checker").get(path).expect(200).header("ETag").orElseThrow();
        KeyedPost decision = KeyedPost.json("checker", path + "/decision", "{\"decision\":\"APPROVE\"}")
                .ifMatch(etag);
        play(decision, decision.saying("{\"decision\":\"REJECT\"}"), approved(list));
    }

    String orderId() {
        return of("/orders").atOnce().get(0).json().path("id").asText();
    }

    private void play(KeyedPost post, KeyedPost another, LongSupplier count) {
        doubled.add(Doubled.play(village, post, another, count));
    }

    private LongSupplier items(String who, String path) {
        return () -> village.as(who).get(path).expect(200).json().path("items").size();
    }

    private LongSupplier published() {
        return () -> village.as("maker").get("/tariffs").expect(200).json().path("items").findValues("version").stream()
                .filter(version -> version.asInt() > 0)
                .count();
    }

    private LongSupplier approved(String list) {
        return () -> village.as("checker").get(list).expect(200).json().path("items").findValuesAsText("state").stream()
                .filter("APPROVED"::equals)
                .count();
    }

    /** 0 before the first. */
    private long run(String night) {
        Answer answer = village.as("maker").get(night).expect(200, 404);
        return answer.json().path("run").asLong(0);
    }
}
