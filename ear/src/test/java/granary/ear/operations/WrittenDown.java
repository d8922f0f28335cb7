package granary.ear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.orders.Village;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A night's deeds, and what the audit log says of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WrittenDown {
    private final Village village;
    private final LocalDate night;
    private final Api auditor;

    WrittenDown(Village village) {
        this.village = village;
        this.auditor = village.as("auditor");
        night = village.today();
        village.moveClockTo(night.plusDays(1));
        village.runNight(night);
        village.export(night, "statements");
    }

    @AfterAll
    void theLogHasNoComplaint() {
        village.endWithoutComplaint();
    }

    @Test
    void decisionsKeysNightsTheClockAndDownloadsAreWrittenDown() {
        assertThat(subjects("NIGHT_STARTED")).containsExactly("CN " + night);
        assertThat(subjects("NIGHT_SEALED")).containsExactly("CN " + night);
        assertThat(subjects("EXPORT_DOWNLOADED")).containsExactly("CN " + night + " statements");
        assertThat(subjects("CLOCK_MOVED")).hasSize(2);
        assertThat(subjects("TARIFF_PUBLISHED")).hasSize(1);
        assertThat(subjects("CLIENT_CREATED")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(subjects("TOKEN_KEY_MADE")).hasSize(1);
        assertThat(subjects("AUDIT_KEY_MADE")).hasSize(1);
        assertThat(subjects("NETWORK_REGISTERED")).containsExactlyInAnyOrder("counties", "centers", "partners");
    }

    @Test
    void aSealIsInTheLogByItsFingerprint() {
        JsonNode seal = auditor.get("/nights/CN/" + night + "/seal").expect(200).json();
        JsonNode line = lines("action=NIGHT_SEALED").get(0);
        assertThat(line.path("detail").path("seal").asText())
                .isNotEmpty()
                .isEqualTo(seal.path("sha256").asText());
        assertThat(line.path("actor").asText()).isEqualTo("night");
    }

    @Test
    void whatIsRefusedLeavesNoLine() {
        int before = subjects("NIGHT_STARTED").size();
        village.as("maker").post("/nights/CN/" + night + "/runs", "{}").expect(409);
        village.as("admin")
                .post("/sandbox/clock", "{\"to\":\"2020-01-01T00:00:00Z\"}")
                .expect(409);
        assertThat(subjects("NIGHT_STARTED")).hasSize(before);
        assertThat(subjects("CLOCK_MOVED")).hasSize(2);
    }

    @Test
    void aPersonsLoginIsWrittenDownAndALinkThatIsSpentTooIs() {
        String person = village.as("admin")
                .post("/users", "{\"name\":\"Li\",\"role\":\"auditor\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        String link = village.as("admin")
                .postUnkeyed("/users/" + person + "/login-links", "")
                .expect(201)
                .json()
                .path("url")
                .asText();
        assertThat(link).contains("/console/login?token=");
        auditor.getUnnamed(link).expect(302);
        auditor.getUnnamed(link).expect(410);
        assertThat(lines("action=LOGGED_IN&actor=" + person)).hasSize(1);
        assertThat(lines("action=LOGIN_LINK_ISSUED&subject=" + person)).hasSize(1);
        assertThat(lines("action=LOGIN_FAILED&subject=unknown")).isNotEmpty();
    }

    @Test
    void pagesOfTheLogFollowWithoutGapOrRepeat() {
        List<Long> seqs = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = auditor.get("/audit?actor=installation&limit=3" + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(line -> seqs.add(line.path("seq").asLong()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(seqs).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(seqs).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void nonsenseIsRefusedPlainly() {
        for (String query :
                List.of("from=yesterday", "to=2026-11-25", "cursor=!!", "cursor=eHl6", "limit=0", "actor=")) {
            Answer answer = auditor.get("/audit?" + query).expect(422);
            assertThat(answer.code()).as(query).isEqualTo("INVALID");
        }
    }

    @Test
    void theWholeLogHolds() {
        JsonNode verification = auditor.get("/audit/verification").expect(200).json();
        assertThat(verification.path("ok").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("anchors").asInt()).isPositive();
        assertThat(verification.path("lines").asLong()).isGreaterThan(20);
    }

    Village village() {
        return village;
    }

    Api auditor() {
        return auditor;
    }

    private List<String> subjects(String action) {
        List<String> subjects = new ArrayList<>();
        lines("action=" + action)
                .forEach(line -> subjects.add(line.path("subject").asText()));
        return subjects;
    }

    private List<JsonNode> lines(String query) {
        List<JsonNode> lines = new ArrayList<>();
        auditor.get("/audit?limit=500&" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(lines::add);
        return lines;
    }
}
