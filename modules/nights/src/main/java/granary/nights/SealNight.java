package granary.nights;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.wire.Json;
import granary.cash.SetOffCash;
import granary.country.BusinessClock;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.TrialBalance;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.NightState;
import granary.nights.domain.Seal;
import granary.nights.store.NightStore;
import granary.nights.store.SealStore;
import granary.payouts.ReleasePayouts;
import granary.reconciliation.MatchNight;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends a night for good: closes the books to its date, writes the exports, and signs their hashes with the previous
 * seal's. From then on nothing of it is edited, and its payouts can be decided.
 */
@Shared
public class SealNight {
    private final NightStore nights;
    private final SealStore seals;
    private final TrialBalance trialBalance;
    private final ExportFiles exports;
    private final SealKey key;
    private final MatchNight matchNight;
    private final ReleasePayouts payouts;
    private final SetOffCash setOffCash;
    private final FingerprintNight fingerprints;
    private final Audit audit;
    private final BusinessClock clock;

    @Inject
    public SealNight(
            Database database,
            TrialBalance trialBalance,
            ExportFiles exports,
            SealKey key,
            MatchNight matchNight,
            ReleasePayouts payouts,
            SetOffCash setOffCash,
            FingerprintNight fingerprints,
            Audit audit,
            BusinessClock clock) {
        this.nights = new NightStore(database);
        this.seals = new SealStore(database);
        this.trialBalance = trialBalance;
        this.exports = exports;
        this.key = key;
        this.matchNight = matchNight;
        this.payouts = payouts;
        this.setOffCash = setOffCash;
        this.fingerprints = fingerprints;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Seal seal(PinnedNights.Facts facts) {
        NightKey night = facts.night().key();
        Optional<Seal> sealed = seals.find(night);
        if (sealed.isPresent()) {
            return sealed.get();
        }
        trialBalance.close(
                night.country(), night.date(), facts.night().pinnedFacts().before());
        nights.setState(night, NightState.SETTLED);
        SortedMap<String, String> hashes = new TreeMap<>();
        for (ExportName name : ExportName.values()) {
            hashes.put(name.file(), exports.write(name, facts));
        }
        matchNight.publish(night.country(), night.date());
        payouts.release(night.country(), night.date());
        nights.seal(night, clock.instant());
        // Last of all, when every row is as it stays.
        String content = Json.write(content(facts, hashes));
        Seal seal = new Seal(night, content, hash(content), key.sign(content), key.publicKey());
        seals.insert(seal);
        audit.recordSigned(
                Caller.NIGHT.id(), "NIGHT_SEALED", night.toString(), "{\"seal\":\"%s\"}".formatted(seal.sha256()));
        // Booked on the next date, which no row of this night knows; last, since it keeps others from that cash.
        setOffCash.post(facts.settlement().country(), night.date());
        return seal;
    }

    /** The fingerprint of a seal: SHA-256 of its content, in hexadecimal digits. */
    public static String hash(String content) {
        return HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What seals and fingerprints are made with. */
    public static MessageDigest sha256() {
        return ExportFiles.sha256();
    }

    private SealContent content(PinnedNights.Facts facts, SortedMap<String, String> hashes) {
        Night night = facts.night();
        Night.Pinned pinned = night.pinnedFacts();
        return new SealContent(
                night.key().country(),
                night.key().date().toString(),
                night.run(),
                pinned.tariffVersion(),
                pinned.networkHorizon(),
                pinned.transactions(),
                pinned.amountMinor().toString(),
                facts.settlement().country().currency().getCurrencyCode(),
                previous(night),
                hashes,
                fingerprints.take(night.key(), pinned.tariffVersion()));
    }

    private @Nullable String previous(Night night) {
        return night.pinnedFacts()
                .before()
                .map(date -> seals.find(new NightKey(night.key().country(), date))
                        .orElseThrow(() -> new IllegalStateException("the night of %s is not sealed".formatted(date)))
                        .sha256())
                .orElse(null);
    }
}
