package granary.installation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What the operator set, as far as the start depends on it.
 *
 * @param host the name or address that the server listens on
 */
record Settings(String databaseKind, String mode, Demo demo, String dataFolder, String host) {
    /** Whether a demo day is wanted, and whether in so many words. */
    enum Demo {
        OFF,
        BY_DEFAULT,
        ASKED_FOR;

        static Demo of(boolean wanted, boolean inEnvironment) {
            if (!wanted) {
                return OFF;
            }
            return inEnvironment ? ASKED_FOR : BY_DEFAULT;
        }
    }

    private static final Set<String> KINDS = Set.of("derby", "postgresql");
    private static final Set<String> MODES = Set.of("development", "production");

    static Settings of(Config config, Optional<String> demoInEnvironment) {
        return new Settings(
                config.getOptionalValue("DB_KIND", String.class).orElse("derby"),
                config.getOptionalValue("GRANARY_MODE", String.class).orElse("development"),
                Demo.of(
                        config.getOptionalValue("GRANARY_DEMO", String.class)
                                .map("true"::equals)
                                .orElse(true),
                        demoInEnvironment.isPresent()),
                config.getOptionalValue("GRANARY_DATA", String.class).orElse(""),
                config.getOptionalValue("HTTP_HOST", String.class).orElse("localhost"));
    }

    /** Each a sentence with its remedy. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!KINDS.contains(databaseKind)) {
            faults.add("DB_KIND is '%s', but must be derby or postgresql".formatted(databaseKind));
        }
        if (!MODES.contains(mode)) {
            faults.add("GRANARY_MODE is '%s', but must be development or production".formatted(mode));
        }
        if (!Path.of(dataFolder).isAbsolute()) {
            faults.add("GRANARY_DATA is '%s', but must be an absolute path".formatted(dataFolder));
        }
        if (isProduction() && databaseKind.equals("derby")) {
            faults.add("production does not run on Derby: set DB_KIND=postgresql and DB_HOST, DB_PORT, "
                    + "DB_NAME, DB_USER, DB_PASSWORD");
        }
        if (isProduction() && demo == Demo.ASKED_FOR) {
            faults.add("production holds no demo data: set GRANARY_DEMO=false");
        }
        if (playsDemo() && !isLoopback()) {
            faults.add("a demo listens on loopback only, not on '%s': unset HTTP_HOST, or set GRANARY_DEMO=false"
                    .formatted(host));
        }
        return faults;
    }

    private boolean playsDemo() {
        return !isProduction() && databaseKind.equals("derby") && demo != Demo.OFF;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Liberty's "*" for every address, or a name that nobody knows.
            return false;
        }
    }

    boolean isOnPostgresql() {
        return databaseKind.equals("postgresql");
    }

    boolean isProduction() {
        return mode.equals("production");
    }
}
