package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's folder, {@code GRANARY_DATA}: database, messages, keys, feeds, exports. */
@ApplicationScoped
public class DataFolder {
    @Inject
    @ConfigProperty(name = "GRANARY_DATA")
    String root;

    public Path root() {
        return Path.of(root).normalize();
    }

    public Path keys() {
        return root().resolve("keys");
    }
}
