package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Orders;
import granary.ear.server.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doing what belongs to another, or to another role. Whose statements one reads is AccessIT's question. */
@ExtendWith(BadInput.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAccessIT {
    private static final String TARIFF = """
            {"country":"CN","effectiveFrom":"%s","holdbackPpm":0,"holdbackDays":2,"rules":[
             {"kind":"PURCHASE","tiers":[{"from":1,"ratePpm":10000,"fixed":10,"min":20}]}]}""";

    private final Refused refused;

    BadAccessIT(Refused refused) {
        this.refused = refused;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/centers|{'code':'N1','name':'n','county':'K2'}",
                "/partners|{'code':'N1','name':'n','center':'V2','model':'STORE','since':'2031-01-01'}",
                "/sellers|{'code':'N1','name':'n','center':'V2'}"
            })
    void anotherCountyInTheBodyIsNotThere(String path, String body) {
        refused.of(404, () -> refused.post("county", path, body.replace('\'', '"')));
    }

    @Test
    void anOrderAtAnotherCountysCenterIsNotTaken() {
        String order = Orders.purchase("rice", 100, Orders.CASH);

        refused.of(404, () -> refused.post("county", "/orders", Refused.with(order, "\"V1\"", "\"V2\"")));
        refused.of(404, () -> refused.post("other county", "/orders", order));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "county|/centers|{'code':'N2','name':'n','county':'K1','role':'admin'}",
                "county|/sellers|{'code':'N2','name':'n','center':'V1','groups':['admin']}",
                "admin|/users|{'name':'n','role':'maker','groups':['checker']}",
                "admin|/users|{'name':'n','role':'maker','role ':'checker'}",
                "admin|/users|{'name':'n','role':['maker','checker']}",
                "admin|/users|{'name':'n','role':'night'}",
                "admin|/users|{'name':'n','role':'MAKER'}",
                "admin|/clients|{'name':'n','role':'maker','client_id':'mine'}",
                "admin|/clients|{'name':'n','role':'maker','secret':'mine'}",
                "admin|/clients|{'name':'n','role':'county','scope':{'counties':['K1'],'all':true}}"
            })
    void aFieldThatWouldGiveMoreIsRefused(String who, String path, String body) {
        refused.of(422, () -> refused.post(who, path, body.replace('\'', '"')));
    }

    @Test
    void aRoleNeverChanges() {
        Answer made = refused.post("admin", "/users", "{\"name\":\"m\",\"role\":\"maker\"}")
                .expect(201);
        String path = "/users/" + made.json().path("id").asText();
        String etag = refused.village().as("admin").get(path).header("ETag").orElseThrow();

        refused.of(
                422,
                () -> refused.village()
                        .as("admin")
                        .put(path, "{\"name\":\"m\",\"role\":\"checker\",\"active\":true}", etag));
    }

    @Test
    void nobodyApprovesWhatTheyDrafted() {
        Answer draft = draft("2032-01-01");

        refused.of(403, () -> refused.post("maker", publication(draft), "{}", seen(draft)));
    }

    @Test
    void whatWasEditedAfterItWasSeenIsNotApproved() {
        Answer draft = draft("2032-02-01");
        String path = "/tariffs/" + draft.json().path("id").asText();
        refused.village()
                .as("maker")
                .put(path, TARIFF.formatted("2032-02-02"), draft.header("ETag").orElseThrow())
                .expect(200);

        assertThat(refused.of(412, () -> refused.post("checker", publication(draft), "{}", seen(draft))))
                .isEqualTo("CHANGED_SINCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "\"\"", "garbage", "\"another\""})
    void anApprovalOfNoContentApprovesNothing(String tag) {
        Answer draft = draft("2032-03-01");

        refused.of(412, () -> refused.post("checker", publication(draft), "{}", Map.of("If-Match", tag)));
    }

    @Test
    void anApprovalRepeatedOrDoubledApprovesOnce() {
        Answer draft = draft("2032-04-01");
        Map<String, String> once =
                Map.of("If-Match", draft.header("ETag").orElseThrow(), "Idempotency-Key", "bad-access-approval");
        Answer first = refused.post("checker", publication(draft), "{}", once).expect(200);

        Answer again = refused.post("checker", publication(draft), "{}", once).expect(200);

        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.text()).isEqualTo(first.text());
        // Under a key of its own it is the same checker's second call, and tells the same version.
        assertThat(refused.post("checker", publication(draft), "{}", seen(draft))
                        .expect(200)
                        .json()
                        .path("version"))
                .isEqualTo(first.json().path("version"));
    }

    private Answer draft(String effectiveFrom) {
        return refused.post("maker", "/tariffs", TARIFF.formatted(effectiveFrom))
                .expect(201);
    }

    private static String publication(Answer draft) {
        return "/tariffs/" + draft.json().path("id").asText() + "/publication";
    }

    private static Map<String, String> seen(Answer draft) {
        return Map.of("If-Match", draft.header("ETag").orElseThrow());
    }
}
