package granary.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where each channel's party is reached: {@code granary.channels.<CHANNEL>.url}, else {@code granary.channels.url},
 * else, in development only, this server's own sandbox.
 */
@ApplicationScoped
public class ConnectorAddresses {
    @Inject
    private Config config;

    /** Empty where nobody has said how to reach the channel. */
    public Optional<URI> find(String channel) {
        return value("granary.channels." + channel + ".url")
                .or(() -> value("granary.channels.url"))
                .or(this::sandbox)
                .map(URI::create);
    }

    private Optional<String> sandbox() {
        return value("GRANARY_MODE")
                .filter("development"::equals)
                .flatMap(development -> value("HTTP_PORT"))
                .map(port -> "http://localhost:" + port + "/sandbox");
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
