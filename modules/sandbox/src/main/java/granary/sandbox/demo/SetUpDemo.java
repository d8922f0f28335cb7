package granary.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import granary.country.Country;
import granary.country.WorkCalendar;
import granary.money.BusinessDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what the day needs: network, tariff, and the clients and people who work with it. */
final class SetUpDemo {
    static final String NDJSON = "application/x-ndjson";
    /** Repeated where the first answer was lost. */
    private static final Set<String> TAKEN = Set.of("ACCEPTED", "REPEATED");

    private static final int HOLDBACK_DAYS = 2;
    private static final int HOLDBACK_PPM = 100_000;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Doors doors;
    private final Api admin;

    SetUpDemo(Doors doors) {
        this.doors = doors;
        this.admin = doors.as("admin");
    }

    void register(DemoNetwork network) {
        batch(admin, "/counties/batch", network.counties());
        batch(admin, "/centers/batch", network.centers());
        batch(admin, "/partners/batch", network.partners());
        batch(admin, "/sellers/batch", network.sellers());
    }

    /** Every item of a batch must have been accepted. */
    static void batch(Api api, String path, List<?> items) {
        String body = items.stream().map(Json::write).collect(Collectors.joining("\n"));
        Reply reply = api.post(path, body.getBytes(StandardCharsets.UTF_8), NDJSON, Map.of())
                .expect(OK);
        int accepted = 0;
        for (var result : reply.json()) {
            if (!TAKEN.contains(result.path("status").asText())) {
                throw new DemoFailure("%s did not take an item: %s".formatted(path, result));
            }
            accepted++;
        }
        if (accepted != items.size()) {
            throw new DemoFailure("%s answered %d of %d items".formatted(path, accepted, items.size()));
        }
    }

    /** Drafted by the maker, published by the checker. */
    void publishTariff(Country country, LocalDate date) {
        String tariff = template()
                .formatted(
                        country.code(),
                        date.withDayOfMonth(1),
                        knowsReleases(country.calendar(), date) ? HOLDBACK_PPM : 0,
                        HOLDBACK_DAYS);
        Reply draft = doors.as("maker")
                .post("/tariffs", tariff.getBytes(StandardCharsets.UTF_8), "application/json", Map.of())
                .expect(CREATED);
        Map<String, String> seen =
                Map.of("If-Match", draft.headers().firstValue("ETag").orElseThrow());
        String path =
                "/tariffs/%s/publication".formatted(draft.json().path("id").asText());
        doors.as("checker")
                .post(path, "{}".getBytes(StandardCharsets.UTF_8), "application/json", seen)
                .expect(OK, CREATED);
    }

    /** Where the calendar of the release dates is not on record, as late in its last year, nothing is held back. */
    private static boolean knowsReleases(WorkCalendar calendar, LocalDate date) {
        try {
            calendar.workingDayAfter(new BusinessDate(date), HOLDBACK_DAYS);
            return true;
        } catch (WorkCalendar.MissingCalendar e) {
            return false;
        }
    }

    private static String template() {
        try (InputStream in = SetUpDemo.class.getResourceAsStream("tariff.json")) {
            if (in == null) {
                throw new IllegalStateException("the demo's tariff is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who places the orders: a client for each county, one for a partner, and an app of all three counties. */
    Staff hire(DemoNetwork network) {
        Map<String, Api> counties = new HashMap<>();
        List<String> codes =
                network.counties().stream().map(DemoNetwork.County::code).toList();
        for (DemoNetwork.County county : network.counties()) {
            Api.Credentials made = client(county.name(), "county", Map.of("counties", List.of(county.code())));
            counties.put(county.code(), admin.as(made));
            if (counties.size() == 1) {
                doors.remember("county", made);
            }
        }
        DemoNetwork.Partner partner = network.partners().get(0);
        Api.Credentials own = client(partner.name(), "partner", Map.of("partners", List.of(partner.code())));
        doors.remember("partner", own);
        Api.Credentials app = client("village app", "integrator", Map.of("counties", codes));
        return new Staff(counties, partner.center(), admin.as(own), admin.as(app));
    }

    private Api.Credentials client(String name, String role, Map<String, List<String>> scope) {
        JsonNode made = admin.post("/clients", Map.of("name", name, "role", role, "scope", scope))
                .expect(CREATED)
                .json();
        if (!made.has("client_secret")) {
            // The first answer was lost, and with it the secret, which a replay does not show.
            String path = "/clients/%s/secret".formatted(made.path("id").asText());
            made = admin.post(path, Map.of()).expect(OK).json();
        }
        return new Api.Credentials(
                made.path("client_id").asText(), made.path("client_secret").asText());
    }

    /** A login link, good for one use. */
    String loginLink(String name, String role, Map<String, List<String>> scope) {
        String id = admin.post("/users", Map.of("name", name, "role", role, "scope", scope))
                .expect(CREATED)
                .json()
                .path("id")
                .asText();
        return admin.post("/users/%s/login-links".formatted(id), Map.of())
                .expect(CREATED)
                .json()
                .path("url")
                .asText();
    }
}
