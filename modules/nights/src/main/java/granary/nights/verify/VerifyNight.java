package granary.nights.verify;

import granary.access.Problem;
import granary.database.Database;
import granary.database.Shared;
import granary.network.NetworkSnapshot;
import granary.nights.PinnedNights;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import granary.nights.store.NightStore;
import granary.nights.store.SealStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a sealed night: the chain of seals, every sealed row by its fingerprint, everything that can be worked out
 * again, and I1 to I10 among the rows (DOMAIN, "What must always hold"). It changes nothing, keeps nobody waiting, and
 * answers whatever the data have become.
 */
@Shared
public class VerifyNight {
    private static final Logger LOG = Logger.getLogger(VerifyNight.class.getName());

    private final NightStore nights;
    private final SealStore seals;
    private final PinnedNights pinned;
    private final VerifySeal verifySeal;
    private final VerifyTables verifyTables;
    private final VerifySupplements verifySupplements;
    private final NameRows nameRows;

    @Inject
    public VerifyNight(
            Database database,
            PinnedNights pinned,
            VerifySeal verifySeal,
            VerifyTables verifyTables,
            VerifySupplements verifySupplements,
            NameRows nameRows) {
        this.nights = new NightStore(database);
        this.seals = new SealStore(database);
        this.pinned = pinned;
        this.verifySeal = verifySeal;
        this.verifyTables = verifyTables;
        this.verifySupplements = verifySupplements;
        this.nameRows = nameRows;
    }

    /**
     * Verifies, and logs {@code verify: OK, N checks, 0 rows} or what failed.
     *
     * @throws Problem 404 where no run of the night was ever started, 409 {@code NIGHT_NOT_SEALED}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Verification verify(NightKey key) {
        Findings findings = new Findings();
        Optional<Basis> basis = basis(key, findings);
        findings.guard("seal of " + key, () -> verifySeal.chain(key, findings));
        basis.ifPresent(by -> verify(by, findings));
        verifySupplements.hold(key, findings);
        Verification verification = findings.verification(key);
        if (verification.isOk()) {
            LOG.info(verification.line());
        } else {
            LOG.warning(() -> verification.line() + " in the night of " + key);
        }
        return verification;
    }

    private void verify(Basis basis, Findings findings) {
        Findings.Check facts = findings.check("I8", "the facts that the night was settled by are there");
        String subject = "facts of " + basis.key();
        AtomicReference<@Nullable NetworkSnapshot> network = new AtomicReference<>();
        AtomicReference<PinnedNights.@Nullable Facts> known = new AtomicReference<>();
        findings.tried(facts, subject, () -> {
            NetworkSnapshot read = pinned.network(basis.night());
            network.set(read);
            known.set(pinned.read(basis.night(), read));
        });
        NameRows.Names names = nameRows.of(basis.key(), network.get());
        PinnedNights.Facts all = known.get();
        if (all == null) {
            verifyTables.againstSeal(basis, names, findings);
        } else {
            verifyTables.againstAll(basis, all, names, findings);
            verifySeal.exports(basis, all, findings);
        }
    }

    /** The seal's content, or the night's row where the seal cannot be read. */
    private Optional<Basis> basis(NightKey key, Findings findings) {
        Optional<Seal> seal = seals.find(key);
        if (seal.isPresent()) {
            AtomicReference<@Nullable Basis> basis = new AtomicReference<>();
            findings.check("I8", "the seal can be read", "seal of " + key, check -> basis.set(Basis.of(seal.get())));
            return Optional.ofNullable(basis.get()).or(() -> nights.find(key).map(Basis::of));
        }
        Night night = nights.find(key).orElseThrow(Problem::notFound);
        if (!night.isSealed()) {
            throw Problem.of(409, "NIGHT_NOT_SEALED", "the night of %s is not sealed".formatted(key))
                    .retryable();
        }
        return Optional.of(Basis.of(night));
    }
}
