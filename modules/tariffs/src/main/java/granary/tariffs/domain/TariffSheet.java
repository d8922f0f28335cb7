package granary.tariffs.domain;

import granary.money.BusinessDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The life of a tariff: a maker drafts it, makers may edit it, a checker who did neither publishes it. From then on it
 * has a version and never changes.
 */
@Entity
@Table(name = "tariff")
public class TariffSheet {
    public enum State {
        DRAFT,
        PUBLISHED
    }

    /** Who did something, and when. */
    public record Hand(String who, Instant at) {
        private long atMicros() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at);
        }

        private static Hand of(String who, long atMicros) {
            return new Hand(who, Instant.EPOCH.plus(atMicros, ChronoUnit.MICROS));
        }
    }

    @Id
    private String id;

    private String country;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    private String document;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "version_no")
    private Integer versionNo;

    @Column(name = "published_from")
    private LocalDate publishedFrom;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at_micros")
    private long draftedAtMicros;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "edited_at_micros")
    private long editedAtMicros;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at_micros")
    private Long publishedAtMicros;

    @Version
    private int revision;

    protected TariffSheet() {}

    public static TariffSheet draft(String id, TariffContent content, Hand maker) {
        TariffSheet sheet = new TariffSheet();
        sheet.id = id;
        sheet.state = State.DRAFT;
        sheet.draftedBy = maker.who();
        sheet.draftedAtMicros = maker.atMicros();
        sheet.edit(content, maker);
        return sheet;
    }

    /** @throws IllegalStateException once it is published */
    public void edit(TariffContent content, Hand maker) {
        requireDraft();
        country = content.country();
        effectiveFrom = content.effectiveFrom().day();
        document = content.json();
        contentHash = content.hash();
        editedBy = maker.who();
        editedAtMicros = maker.atMicros();
    }

    /**
     * @param version the next one of the country
     * @throws IllegalStateException once it is published, or where the checker had a hand in it
     */
    public void publish(int version, Hand checker) {
        requireDraft();
        if (wasMadeBy(checker.who())) {
            throw new IllegalStateException("%s made tariff %s and cannot publish it".formatted(checker.who(), id));
        }
        state = State.PUBLISHED;
        versionNo = version;
        publishedFrom = effectiveFrom;
        publishedBy = checker.who();
        publishedAtMicros = checker.atMicros();
    }

    private void requireDraft() {
        if (isPublished()) {
            throw new IllegalStateException("tariff %s is published and cannot change".formatted(id));
        }
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public boolean wasMadeBy(String who) {
        return draftedBy.equals(who) || editedBy.equals(who);
    }

    public boolean wasPublishedBy(String who) {
        return isPublished() && publishedBy.equals(who);
    }

    public String id() {
        return id;
    }

    public State state() {
        return state;
    }

    public TariffContent content() {
        return new TariffContent(country, new BusinessDate(effectiveFrom), document);
    }

    /** SHA-256 of the document in hex, as it was when the document was last written. */
    public String contentHash() {
        return contentHash;
    }

    /** The content that a deed was about, as a JSON object; neither part needs escaping. */
    public String auditDetail() {
        return "{\"country\":\"%s\",\"contentHash\":\"%s\"}".formatted(country, contentHash);
    }

    /** Empty until it is published. */
    public Optional<Integer> version() {
        return Optional.ofNullable(versionNo);
    }

    public Hand drafted() {
        return Hand.of(draftedBy, draftedAtMicros);
    }

    public Hand edited() {
        return Hand.of(editedBy, editedAtMicros);
    }

    /** Empty until it is published. */
    public Optional<Hand> published() {
        return isPublished() ? Optional.of(Hand.of(publishedBy, publishedAtMicros)) : Optional.empty();
    }
}
