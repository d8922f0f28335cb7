package granary.nights.verify;

import granary.access.wire.Json;
import granary.database.Database;
import granary.database.Shared;
import granary.nights.ExportFiles;
import granary.nights.ExportName;
import granary.nights.PinnedNights;
import granary.nights.SealContent;
import granary.nights.SealKey;
import granary.nights.SealNight;
import granary.nights.domain.NightKey;
import granary.nights.domain.Seal;
import granary.nights.store.SealStore;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** I8 and I5: the chain of seals up to a night, and its exports. */
@Shared
public class VerifySeal {
    private final SealStore seals;
    private final SealKey key;
    private final ExportFiles exports;

    @Inject
    public VerifySeal(Database database, SealKey key, ExportFiles exports) {
        this.seals = new SealStore(database);
        this.key = key;
        this.exports = exports;
    }

    /** Every seal from the country's first to the one after the night. */
    void chain(NightKey night, Findings findings) {
        Findings.Check hashes = findings.check("I8", "every seal of the chain has the hash of its content");
        Findings.Check signatures = findings.check("I8", "this installation's key signed every seal of the chain");
        Findings.Check links = findings.check("I8", "every seal names the one before it");
        List<Seal> chain = seals.chain(night);
        @Nullable Seal before = null;
        boolean found = false;
        for (Seal seal : chain) {
            String name = "seal of " + seal.key();
            if (!SealNight.hash(seal.content()).equals(seal.sha256())) {
                hashes.fault(name, "its content has another hash");
            }
            if (!key.publicKey().equals(seal.publicKey()) || !key.verifies(seal.content(), seal.signature())) {
                signatures.fault(name, "its signature is not by this installation's key");
            }
            @Nullable Seal previous = before;
            findings.tried(links, name, () -> link(seal, previous, links));
            found |= seal.key().equals(night);
            before = seal;
        }
        if (!found) {
            links.fault("seal of " + night, "is missing");
        }
    }

    private static void link(Seal seal, @Nullable Seal before, Findings.Check links) {
        SealContent content = Json.read(seal.content(), SealContent.class);
        String name = "seal of " + seal.key();
        if (!seal.key().toString().equals(content.country() + " " + content.date())) {
            links.fault(name, "was signed for %s %s".formatted(content.country(), content.date()));
        }
        if (!Objects.equals(content.previous(), before == null ? null : before.sha256())) {
            links.fault(name, "names another seal before it");
        }
        if (before != null && !before.key().date().next().equals(seal.key().date())) {
            links.fault(
                    "seal of " + seal.key().country() + " " + seal.key().date().previous(), "is missing");
        }
    }

    /** Files as they lie there, and bytes as they would be written again. */
    void exports(Basis basis, PinnedNights.Facts facts, Findings findings) {
        for (ExportName name : ExportName.values()) {
            String row = "export %s.csv of %s".formatted(name.file(), basis.key());
            String sealed = basis.exports().getOrDefault(name.file(), "");
            findings.check("I8", "the file of %s is the sealed one".formatted(name.file()), row, check -> {
                Path file = exports.file(basis.key(), name);
                // A server that did not seal the night may not have the file, and makes it when it is asked for.
                if (Files.exists(file) && !ExportFiles.hash(file).equals(sealed)) {
                    check.fault(row, "its bytes are not those that were sealed");
                }
            });
            findings.check("I5", "%s are the same again".formatted(name.file()), row, check -> {
                if (!exports.hashAnew(name, facts).equals(sealed)) {
                    check.fault(row, "written again, its bytes are not those that were sealed");
                }
            });
        }
    }
}
