package granary.installation;

import granary.access.Audit;
import granary.access.AuditKey;
import granary.access.Caller;
import granary.access.DataFolder;
import granary.access.EmbeddedIssuer;
import granary.access.InstallationState;
import granary.access.OwnerOnly;
import granary.access.TokenKey;
import granary.channels.HandoffSecret;
import granary.country.MoveClock;
import granary.database.Database;
import granary.database.Migrations;
import granary.nights.SealKey;
import granary.transactions.BusinessDays;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * Runs before anything else of the application: checks what the operator set, makes folders and keys, applies every
 * slice's migrations, and makes the first clients. Each step does nothing where it was done before.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {
    private static final Logger LOG = Logger.getLogger(Installation.class.getName());

    @Inject
    private Config config;

    // Looked up late: a database that cannot be reached must be told as such, not as a failed injection.
    @Inject
    private Instance<Database> database;

    @Inject
    private Instance<BusinessDays> days;

    @Inject
    private Instance<MoveClock> moveClock;

    @Inject
    private CheckDatabase checkDatabase;

    @Inject
    private DataFolder data;

    @Inject
    private SealKey sealKey;

    @Inject
    private EmbeddedIssuer issuer;

    @Inject
    private FirstClients firstClients;

    @Inject
    private Audit audit;

    @Inject
    private AuditKey auditKey;

    @Inject
    private InstallationState state;

    @PostConstruct
    void start() {
        try {
            Settings settings = Settings.of(config, Optional.ofNullable(System.getenv("GRANARY_DEMO")));
            check(settings);
            OwnerOnly.folder(data.root());
            OwnerOnly.folder(data.keys());
            migrate();
            days.get().open();
            moveClock.get().restore();
            makeKeys();
            if (issuer.isOn()) {
                firstClients.make().ifPresent(file -> LOG.info("The first API clients and their secrets: " + file));
            }
            state.complete();
            LOG.info("Granary is installed in %s, in %s mode on %s"
                    .formatted(data.root(), settings.mode(), settings.databaseKind()));
        } catch (NotStartable e) {
            state.fail(String.join("; ", e.faults()));
            e.faults().forEach(fault -> LOG.severe("Granary does not start: " + fault));
            throw e;
        } catch (RuntimeException e) {
            state.fail(e.getMessage() == null ? e.toString() : e.getMessage());
            LOG.severe("Granary does not start: " + state.message());
            throw e;
        }
    }

    private void check(Settings settings) {
        List<String> faults = new ArrayList<>(settings.faults());
        if (settings.isProduction()) {
            faults.addAll(HttpsKey.of(config).faults());
            faults.addAll(new Production(this::setting, Optional.ofNullable(System.getenv("GRANARY_MODE"))).faults());
        }
        setting(HandoffSecret.SETTING).flatMap(HandoffSecret::fault).ifPresent(faults::add);
        // Asking Derby would make a database where none is wanted, in a folder that may be wrong.
        if (faults.isEmpty() || settings.isOnPostgresql()) {
            faults.addAll(checkDatabase.faults(settings));
        }
        NotStartable.ifAny(faults);
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private void migrate() {
        int applied = 0;
        for (String slice : Slices.IN_ORDER) {
            applied +=
                    Migrations.apply(database.get().dataSource(), database.get().dialect(), slice);
        }
        if (applied > 0) {
            LOG.info("Applied %d migrations".formatted(applied));
        }
    }

    private void makeKeys() {
        if (setting(HandoffSecret.SETTING).isEmpty()) {
            HandoffSecret.makeIfAbsent(data.keys());
        }
        sealKey.makeIfAbsent();
        if (auditKey.makeIfAbsent()) {
            audit.record(Caller.INSTALLATION, "AUDIT_KEY_MADE", auditKey.id(), "{}");
        }
        if (TokenKey.makeIfAbsent(data.keys())) {
            String kid = TokenKey.read(data.keys()).id();
            audit.record(Caller.INSTALLATION, "TOKEN_KEY_MADE", kid, "{}");
        }
    }
}
