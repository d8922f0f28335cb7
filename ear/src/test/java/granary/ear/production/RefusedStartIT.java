package granary.ear.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Production does not start half right: it names all that is to be put right, and is never ready. */
class RefusedStartIT {
    @Test
    void whatSuitsALaptopIsRefusedAllAtOnce() {
        Throwable refused = catchThrowable(() -> GranaryServer.start(
                "refused-laptop",
                Map.of("GRANARY_MODE", "production", "GRANARY_DEMO", "true", "HANDOFF_SECRET", "kept-short")));

        assertThat(refused)
                .hasMessageContaining("Granary does not start: production does not run on Derby")
                .hasMessageContaining("Granary does not start: production holds no demo data")
                .hasMessageContaining("was generated: set HTTPS_KEYSTORE and HTTPS_KEYSTORE_PASSWORD")
                .hasMessageContaining("set TOKEN_ISSUER, TOKEN_KEYS and TOKEN_AUDIENCE")
                .hasMessageContaining("HANDOFF_SECRET must be 64 to 256 hexadecimal digits");
        assertThat(refused.getMessage()).doesNotContain("kept-short");
    }

    @Test
    void aDatabaseAndKeysThatAreNotMadeForItAreRefusedAllAtOnce() {
        try (Postgres postgres = Postgres.withoutTwoPhases()) {
            Keystore keystore = Keystore.make(Path.of("target/it").toAbsolutePath(), "changeit");
            Map<String, String> environment = new HashMap<>(postgres.environment());
            environment.putAll(Map.of(
                    "GRANARY_MODE", "production",
                    "DB_PASSWORD", "",
                    "HTTPS_KEYSTORE", keystore.file().toString(),
                    "HTTPS_KEYSTORE_PASSWORD", "changeit",
                    "TOKEN_ISSUER", Operator.ISSUER,
                    "TOKEN_KEYS", "http://issuer.example.org/keys",
                    "TOKEN_ALGORITHM", "HS256"));

            Throwable refused = catchThrowable(() -> GranaryServer.start("refused-database", environment));

            assertThat(refused)
                    .hasMessageContaining("PostgreSQL's max_prepared_transactions is 0")
                    .hasMessageContaining("set DB_PASSWORD")
                    .hasMessageContaining("HTTPS_KEYSTORE_PASSWORD is one that everybody knows")
                    .hasMessageContaining("set TOKEN_KEYS to an https: or file: address")
                    .hasMessageContaining("set TOKEN_AUDIENCE")
                    .hasMessageContaining("TOKEN_ALGORITHM must be one of");
        }
    }
}
