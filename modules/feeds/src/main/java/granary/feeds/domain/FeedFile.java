package granary.feeds.domain;

import granary.money.BusinessDate;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider's file as it was taken.
 *
 * @param fileNo this installation's number of the file, in the order of arrival
 * @param id opaque, for the outside
 * @param date the business date that the file settles; absent only where it is quarantined
 * @param sha256 of the bytes as they were sent, in hex
 * @param contentSha256 of the data member, equal however it was zipped or named
 * @param flaw why it was quarantined; absent for an accepted file
 * @param lines the lines that were published; 0 for a quarantined file
 * @param bytes the size as sent
 * @param arrivedAt by the business clock
 * @param sentBy the caller that sent it
 */
public record FeedFile(
        long fileNo,
        String id,
        String country,
        String provider,
        Optional<BusinessDate> date,
        String sha256,
        String contentSha256,
        String format,
        Optional<Flaw> flaw,
        int lines,
        long bytes,
        Instant arrivedAt,
        String sentBy) {

    public FileState state() {
        return flaw.isPresent() ? FileState.QUARANTINED : FileState.ACCEPTED;
    }

    /** One accepted file per provider and date: the key that keeps a second one out. */
    public String slot() {
        return flaw.isPresent() || date.isEmpty() ? id : "%s/%s/%s".formatted(country, provider, date.orElseThrow());
    }

    /** The same file, kept but not published. */
    public FeedFile quarantined(Flaw because) {
        return new FeedFile(
                fileNo,
                id,
                country,
                provider,
                date,
                sha256,
                contentSha256,
                format,
                Optional.of(because),
                0,
                bytes,
                arrivedAt,
                sentBy);
    }
}
