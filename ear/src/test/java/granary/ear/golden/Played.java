package granary.ear.golden;

import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import granary.ear.server.Postgres;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An installation on which the golden nights were played, once for all test classes that ask for it. */
final class Played implements AutoCloseable {
    private final Optional<Postgres> postgres;
    private final GranaryServer server;

    private Played(Optional<Postgres> postgres, GranaryServer server) {
        this.postgres = postgres;
        this.server = server;
    }

    static Played on(On.Kind kind) {
        Optional<Postgres> postgres = kind == On.Kind.POSTGRESQL ? Optional.of(Postgres.start()) : Optional.empty();
        Map<String, String> environment = new HashMap<>(Map.of("GRANARY_DEMO", "false", "GRANARY_TIMERS", "false"));
        postgres.ifPresent(database -> environment.putAll(database.environment()));
        String name = "golden-" + kind.name().toLowerCase(Locale.ROOT);
        Played played = new Played(postgres, GranaryServer.start(name, environment));
        try {
            new PlayNights(played.server).play();
            return played;
        } catch (RuntimeException | AssertionError e) {
            played.close();
            throw e;
        }
    }

    GranaryServer server() {
        return server;
    }

    Api as(String role) {
        return Api.of(server, role);
    }

    @Override
    public void close() {
        server.close();
        postgres.ifPresent(Postgres::close);
    }
}
