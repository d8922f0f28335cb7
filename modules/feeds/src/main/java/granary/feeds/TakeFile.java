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
    private static final int TRIES = 5;
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
     * @return the receipt, first or repeated
     * @throws Problem 404 for an unknown provider; 413 or 422 for what is not kept at all: no known format, UTF-16, an
     *     archive that is damaged or a bomb, another provider's file, a missing or contradicting date
     */
    public Receipt take(Delivery delivery, InputStream body) {
        Country country = countries.find(delivery.country()).orElseThrow(Problem::notFound);
        if (!country.fileDueTimes().containsKey(delivery.provider())) {
            throw Problem.notFound();
        }
        String id = Ids.next("ffl");
        try {
            Receipt receipt = receive(delivery, country, id, body);
            if (receipt instanceof Receipt.Repeated) {
                shelf.discard(id);
            }
            return receipt;
        } catch (RefusedFile e) {
            shelf.discard(id);
            throw Problem.of(e.code().equals("TOO_LARGE") ? 413 : 422, e.code(), String.valueOf(e.getMessage()));
        } catch (Problem e) {
            shelf.discard(id);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt receive(Delivery delivery, Country country, String id, InputStream body) throws IOException {
        Limits limits = new Limits(uploadMebibytes * MEBIBYTE, contentMebibytes * MEBIBYTE);
        FileShelf.Shelved shelved = shelf.put(id, body, limits.uploadBytes(), Examination.sha256());
        Optional<FeedFile> before = store.findSame(country.code(), delivery.provider(), shelved.sha256());
        if (before.isPresent()) {
            return new Receipt.Repeated(before.get());
        }
        try (DataMember member = DataMember.find(shelved.path(), limits)) {
            requireProvider(delivery, member);
            Examination examined = Examination.of(member, country.currency(), line -> {});
            Optional<BusinessDate> date = date(delivery, examined);
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            Optional<Flaw> flaw = examined.flaw().or(() -> inFuture(date, country.businessDate(now)));
            FeedFile file = new FeedFile(
                    0,
                    id,
                    country.code(),
                    delivery.provider(),
                    date,
                    shelved.sha256(),
                    examined.contentSha256(),
                    member.found().format().name(),
                    flaw,
                    flaw.isPresent() ? 0 : examined.lines(),
                    shelved.bytes(),
                    now,
                    delivery.sentBy());
            return publish(file, member, country);
        }
    }

    private Receipt publish(FeedFile file, DataMember member, Country country) throws IOException {
        for (int tried = 1; ; tried++) {
            Optional<FeedFile> before = store.findSame(file.country(), file.provider(), file.contentSha256());
            if (before.isPresent()) {
                return new Receipt.Repeated(before.get());
            }
            FeedFile judged = unlessDelivered(file);
            try {
                return new Receipt.First(publish.publish(judged, member, country.currency()));
            } catch (RuntimeException e) {
                // Another sender was faster by a moment: look again, it is there now.
                if (tried == TRIES || !FeedStore.isRace(e)) {
                    throw e;
                }
            }
        }
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
