package granary.feeds;

import granary.access.Ids;
import granary.access.Problem;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.feeds.domain.FeedFile;
import granary.feeds.domain.Flaw;
import granary.feeds.domain.Limits;
import granary.feeds.domain.RefusedFile;
import granary.feeds.format.DataMember;
import granary.feeds.format.Examination;
import granary.feeds.store.FeedStore;
import granary.feeds.store.FileShelf;
import granary.money.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a provider's file: keeps its bytes, finds its format, checks its controls, then publishes it whole or puts it in
 * quarantine. The same content again is answered with the first receipt, also when both come at once. A second,
 * different file of a provider and date waits in quarantine, because only people can say which one holds.
 */
@ApplicationScoped
public class TakeFile {
    private static final long MEBIBYTE = 1L << 20;

    @Inject
    FeedStore store;

    @Inject
    FileShelf shelf;

    @Inject
    PublishFile publish;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    @Inject
    @ConfigProperty(name = "GRANARY_FEED_UPLOAD_MIB", defaultValue = "512")
    long uploadMebibytes;

    @Inject
    @ConfigProperty(name = "GRANARY_FEED_CONTENT_MIB", defaultValue = "2048")
    long contentMebibytes;

    /** For the container, which injects. */
    public TakeFile() {}

    /**
     * Keeps the bytes of a file until it is settled whether they stay.
     *
     * @throws Problem 404 for an unknown provider, 413 for more bytes than are taken
     */
    public ArrivedFile receive(Delivery delivery, InputStream body) {
        Country country = countries.find(delivery.country()).orElseThrow(Problem::notFound);
        if (!country.fileDueTimes().containsKey(delivery.provider())) {
            throw Problem.notFound();
        }
        String id = Ids.next("ffl");
        try {
            return new ArrivedFile(
                    id, delivery, country, shelf.put(id, body, limits().uploadBytes(), Examination.sha256()), shelf);
        } catch (RefusedFile e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Settles it, within the caller's transaction. Where another sender of the same was faster by a moment, it fails with a
     * {@link granary.database.LostRace}: in a new transaction their file is there.
     *
     * @return the receipt, first or repeated
     * @throws Problem 422 for what is not kept at all: no known format, UTF-16, an archive that is damaged or a bomb,
     *     another provider's file, a missing or contradicting date; 413 for content that is too long
     */
    @Transactional
    public Receipt take(ArrivedFile arrived) {
        arrived.leaves();
        try {
            return settle(arrived);
        } catch (RefusedFile e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem refused(RefusedFile e) {
        return Problem.of(e.code().equals("TOO_LARGE") ? 413 : 422, e.code(), String.valueOf(e.getMessage()));
    }

    private Limits limits() {
        return new Limits(uploadMebibytes * MEBIBYTE, contentMebibytes * MEBIBYTE);
    }

    private Receipt settle(ArrivedFile arrived) throws IOException {
        Delivery delivery = arrived.delivery();
        Country country = arrived.country();
        Optional<FeedFile> before = store.findSame(country.code(), delivery.provider(), arrived.sha256());
        if (before.isPresent()) {
            return new Receipt.Repeated(before.get());
        }
        try (DataMember member = DataMember.find(arrived.path(), limits())) {
            requireProvider(delivery, member);
            Examination examined = Examination.of(member, country.currency(), line -> {});
            Optional<BusinessDate> date = date(delivery, examined);
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            Optional<Flaw> flaw = examined.flaw().or(() -> inFuture(date, country.businessDate(now)));
            FeedFile file = new FeedFile(
                    0,
                    arrived.id(),
                    country.code(),
                    delivery.provider(),
                    date,
                    arrived.sha256(),
                    examined.contentSha256(),
                    member.found().format().name(),
                    flaw,
                    flaw.isPresent() ? 0 : examined.lines(),
                    arrived.bytes(),
                    now,
                    delivery.sentBy());
            return published(arrived, file, member);
        }
    }

    private Receipt published(ArrivedFile arrived, FeedFile file, DataMember member) throws IOException {
        Optional<FeedFile> before = store.findSame(file.country(), file.provider(), file.contentSha256());
        if (before.isPresent()) {
            return new Receipt.Repeated(before.get());
        }
        arrived.stays();
        return new Receipt.First(
                publish.publish(unlessDelivered(file), member, arrived.country().currency()));
    }

    private FeedFile unlessDelivered(FeedFile file) {
        if (file.flaw().isPresent()) {
            return file;
        }
        return store.findInSlot(file.slot())
                .map(first -> file.quarantined(new Flaw(
                        Flaw.DATE_ALREADY_DELIVERED,
                        "%s of %s came before, as %s, with other content"
                                .formatted(first.provider(), first.date().orElseThrow(), first.id()))))
                .orElse(file);
    }

    private static void requireProvider(Delivery delivery, DataMember member) {
        String provider = member.found().format().provider();
        if (!provider.equals(delivery.provider())) {
            throw Problem.of(
                    422, "OTHER_PROVIDER", "this is a file of %s, not of %s".formatted(provider, delivery.provider()));
        }
    }

    private static Optional<BusinessDate> date(Delivery delivery, Examination examined) {
        Optional<BusinessDate> own = examined.date().map(BusinessDate::new);
        if (own.isPresent() && delivery.date().isPresent() && !own.equals(delivery.date())) {
            throw Problem.of(
                    422,
                    "DATE_CONTRADICTS",
                    "the file is of %s, not of %s"
                            .formatted(own.get(), delivery.date().get()));
        }
        Optional<BusinessDate> date = own.or(delivery::date);
        if (date.isEmpty() && examined.flaw().isEmpty()) {
            throw Problem.of(422, "DATE_NEEDED", "the content names no date: send it with ?date=");
        }
        return date;
    }

    private static Optional<Flaw> inFuture(Optional<BusinessDate> date, BusinessDate today) {
        return date.filter(d -> d.isAfter(today))
                .map(d -> new Flaw(Flaw.DATE_IN_FUTURE, "the file is of %s, today is %s".formatted(d, today)));
    }
}
