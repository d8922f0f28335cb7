package granary.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One line of an order's history: the state it was in afterwards, and what was said. */
@Embeddable
public class OrderEvent {
    private static final int LONGEST_NOTE = 400;

    @Column(name = "seq")
    private int seq;

    @Convert(converter = InstantMicros.class)
    @Column(name = "at_micros")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OrderState state;

    @Column(name = "note")
    private String note;

    /** For JPA. */
    protected OrderEvent() {}

    OrderEvent(int seq, Instant at, OrderState state, String note) {
        this.seq = seq;
        this.at = at;
        this.state = state;
        this.note = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }

    public int seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public OrderState state() {
        return state;
    }

    public String note() {
        return note;
    }
}
