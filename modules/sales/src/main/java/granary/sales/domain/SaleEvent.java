package granary.sales.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One line of a sale's history: the state it was in afterwards, and what was said. */
@Embeddable
public class SaleEvent {
    private static final int LONGEST_NOTE = 400;

    private int seq;

    @Convert(converter = InstantMicros.class)
    @Column(name = "at_micros")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private SaleState state;

    private String note;

    /** For JPA. */
    protected SaleEvent() {}

    SaleEvent(int seq, Instant at, SaleState state, String note) {
        this.seq = seq;
        this.at = at;
        this.state = state;
        this.note = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }

    public Instant at() {
        return at;
    }

    public SaleState state() {
        return state;
    }

    public String note() {
        return note;
    }
}
