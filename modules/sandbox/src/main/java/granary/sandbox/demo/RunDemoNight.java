package granary.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import granary.sandbox.format.SettlementFile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** Delivers the providers' files, lets the day end, has its night run, and reads what it found. */
final class RunDemoNight {
    private static final Logger LOG = Logger.getLogger(RunDemoNight.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private final Doors doors;
    private final Api maker;
    private final String night;

    RunDemoNight(Doors doors, String country, LocalDate date) {
        this.doors = doors;
        this.maker = doors.as("maker");
        this.night = "/nights/%s/%s".formatted(country, date);
    }

    void deliver(SettlementDay day) {
        Api integrator = doors.as("integrator");
        for (SettlementFile format : SettlementFile.all()) {
            String path = "/feeds/%s/files".formatted(format.provider());
            JsonNode receipt = integrator
                    .post(path, day.file(format), format.mediaType(), Map.of())
                    .expect(OK, CREATED)
                    .json();
            if (!receipt.path("state").asText().equals("ACCEPTED")) {
                throw new DemoFailure("%s was not accepted: %s".formatted(path, receipt));
            }
            LOG.info("The file of %s: %d lines"
                    .formatted(format.provider(), receipt.path("lines").asInt()));
        }
    }

    /** The business clock joins the machine's. */
    void endDay() {
        doors.as("admin").post("/sandbox/clock", Map.of("aheadSeconds", 0)).expect(OK);
    }

    void run() {
        // The timer may have been faster; then there is a run already, and it is waited for.
        maker.post(night + "/runs", Map.of()).expect(ACCEPTED, CONFLICT);
        Waiting.until(this::isSealed, PATIENCE, "the night was not sealed");
    }

    private boolean isSealed() {
        Reply reply = maker.get(night);
        if (reply.status() >= SERVER_ERROR) {
            return false; // Derby lets readers wait for a night that is being sealed, and in the end sends them away.
        }
        JsonNode state = reply.expect(OK).json();
        if (state.path("state").asText().equals("FAILED")) {
            throw new DemoFailure("the night failed: " + state.path("failure").asText());
        }
        return state.path("state").asText().equals("SEALED");
    }

    /** The lines of the night's export of breaks. */
    List<String> breaks() {
        String[] lines = maker.get(night + "/breaks.csv").expect(OK).text().split("\n", -1);
        return Arrays.stream(lines).skip(1).filter(line -> !line.isEmpty()).toList();
    }

    /** What finance reads first. */
    String sentence() {
        return maker.get(night + "/report").expect(OK).json().path("sentence").asText();
    }

    /** Such as: verify: OK, 42 checks, 0 rows. */
    String verification() {
        return maker.get(night + "/verification").expect(OK).json().path("line").asText();
    }
}
