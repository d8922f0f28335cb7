package granary.nights;

import granary.access.DataFolder;
import granary.access.OwnerOnly;
import granary.database.Shared;
import granary.nights.domain.LeaseOwner;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As whom this server holds leases. Its name lies in its data folder, so that after a restart it knows what it has left:
 * it need not wait for those leases to expire.
 */
@Shared
public class ThisServer {
    private final LeaseOwner owner;

    /** @param leaseSeconds {@code GRANARY_LEASE_SECONDS}, at least 3 */
    @Inject
    public ThisServer(
            DataFolder data, @ConfigProperty(name = "GRANARY_LEASE_SECONDS", defaultValue = "60") int leaseSeconds) {
        this(new LeaseOwner(
                name(data.root().resolve("server-id")), UUID.randomUUID().toString(), leaseSeconds));
    }

    public ThisServer(LeaseOwner owner) {
        this.owner = owner;
    }

    public LeaseOwner owner() {
        return owner;
    }

    private static String name(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the server's name in %s cannot be read".formatted(file), e);
        }
    }
}
