package granary.feeds;

import granary.feeds.domain.FeedFile;
import granary.feeds.format.DataMember;
import granary.feeds.format.Examination;
import granary.feeds.store.FeedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Currency;
import java.util.function.Consumer;

/** Publishes an examined file in one transaction: its row and, where it is accepted, every line, or nothing. */
@ApplicationScoped
public class PublishFile {
    @Inject
    FeedStore store;

    private Consumer<FileAccepted> tell = accepted -> {};

    /** For the container, which injects. */
    public PublishFile() {}

    PublishFile(FeedStore store) {
        this.store = store;
    }

    @Inject
    void listeners(Event<FileAccepted> accepted) {
        tell = accepted::fire;
    }

    /** @throws IOException rolls back too: a file that cannot be read again is not published */
    @Transactional(rollbackOn = IOException.class)
    public FeedFile publish(FeedFile file, DataMember member, Currency currency) throws IOException {
        // The row first: a second sender of the same file waits here, before any of its lines.
        FeedFile published = store.insert(file);
        if (file.flaw().isEmpty()) {
            store.insertLines(published.fileNo(), lines -> requireSame(file, Examination.of(member, currency, lines)));
            tell.accept(new FileAccepted(published));
        }
        return published;
    }

    private static void requireSame(FeedFile file, Examination again) {
        if (!again.contentSha256().equals(file.contentSha256()) || again.lines() != file.lines()) {
            throw new IllegalStateException("file %s changed on the disk while it was read".formatted(file.id()));
        }
    }
}
