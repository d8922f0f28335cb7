package granary.nights;

import granary.access.Problem;
import granary.access.wire.Json;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.Partition;
import granary.nights.domain.Seal;
import granary.nights.store.NightStore;
import granary.nights.store.SealStore;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Nights, their seals and their exports, for people and clients. */
@Shared
public class ReadNights {
    private final NightStore nights;
    private final SealStore seals;
    private final ExportFiles exports;
    private final PinnedNights pinned;

    @Inject
    public ReadNights(Database database, ExportFiles exports, PinnedNights pinned) {
        this.nights = new NightStore(database);
        this.seals = new SealStore(database);
        this.exports = exports;
        this.pinned = pinned;
    }

    public Optional<Night> find(NightKey key) {
        return nights.find(key);
    }

    /** @throws Problem 404 where no run of it was ever started */
    public Night one(NightKey key) {
        return find(key).orElseThrow(Problem::notFound);
    }

    /** The job that a night's run goes on with; none where another run has replaced it, or none is submitted yet. */
    public Optional<Long> executionOf(NightKey key, int run) {
        return find(key).filter(night -> night.run() == run).flatMap(night -> Optional.ofNullable(night.executionId()));
    }

    /** A country's nights from a date back, the latest first. */
    public List<Night> before(String country, BusinessDate upTo, int limit) {
        return nights.before(country, upTo, limit);
    }

    public List<Partition> partitions(NightKey key) {
        return nights.partitions(key);
    }

    /** @throws Problem 404 without a night, 409 {@code NIGHT_NOT_SEALED} */
    public Seal seal(NightKey key) {
        one(key);
        return seals.find(key)
                .orElseThrow(() -> Problem.of(409, "NIGHT_NOT_SEALED", "the night of %s is not sealed".formatted(key))
                        .retryable());
    }

    /**
     * The file of a sealed night's export; written again where this server does not have it, or has what it wrote before
     * another server took the night over.
     *
     * @throws Problem 404 without a night, 409 {@code NIGHT_NOT_SEALED}; 409 {@code EXPORT_CHANGED} where its rows no longer
     *     give what was sealed
     */
    public Path export(NightKey key, ExportName name) {
        String sealed =
                Json.read(seal(key).content(), SealContent.class).exports().get(name.file());
        Path file = exports.file(key, name);
        boolean isThere = Files.exists(file) && ExportFiles.hash(file).equals(sealed);
        if (!isThere && !exports.write(name, pinned.of(key)).equals(sealed)) {
            throw Problem.of(
                    409,
                    "EXPORT_CHANGED",
                    "%s of %s is no longer what was sealed; its verification names the rows"
                            .formatted(name.file(), key));
        }
        return file;
    }
}
