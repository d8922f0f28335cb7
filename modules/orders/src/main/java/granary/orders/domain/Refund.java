package granary.orders.domain;

import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Part of an order's amount that the villager gets back, agreed at the counter and paid at once the way the money came.
 * A refund never changes, so it has no version; what is wrong with one is not corrected here.
 *
 * <p>While the order is in flight the money comes from orders in progress; once it is fulfilled, from whom it is owed to.
 * An order that is fulfilled after all takes what was refunded in flight back from there ({@link RefundEntries}).
 */
@Entity(name = "OrderRefund")
@Table(name = "order_refund")
public class Refund {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    private Order original;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String reason;

    @Column(name = "agreed_by")
    private String agreedBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "agreed_at_micros")
    private Instant agreedAt;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "taken_from")
    private Account takenFrom;

    /** For JPA. */
    protected Refund() {}

    private Refund(Order original, String id, NewRefund asked, Acceptance agreed) {
        this.id = id;
        this.original = original;
        amountMinor = asked.amount().minor();
        reason = asked.reason();
        agreedBy = asked.agreedBy();
        agreedAt = agreed.at();
        bookedOn = agreed.on().day();
        takenFrom = original.state().isFinal()
                ? OrderEntries.owedOn(original.terms().kind())
                : Account.ORDERS_IN_PROGRESS;
    }

    /**
     * A refund as it would be; nothing changes before the order takes it.
     *
     * @param agreed when, and on which business date: none before {@link Order#refundableFrom}
     * @throws IllegalStateException where the order cannot be refunded so
     */
    public static Refund plan(Order order, String id, NewRefund asked, Acceptance agreed) {
        RefundVerdict verdict = order.judge(asked);
        if (verdict != RefundVerdict.POSSIBLE || agreed.on().isBefore(order.refundableFrom())) {
            throw new IllegalStateException(
                    "order %s, %s: %s on %s is %s".formatted(order.id(), order.state(), asked, agreed.on(), verdict));
        }
        return new Refund(order, id, asked, agreed);
    }

    /** {@code rfd_…}: under which a wallet's file will list it, and what its entries are booked by. */
    public String id() {
        return id;
    }

    public Order order() {
        return original;
    }

    /** Above zero. */
    public Money amount() {
        return original.terms().money(amountMinor);
    }

    public String reason() {
        return reason;
    }

    /** The caller's id. */
    public String agreedBy() {
        return agreedBy;
    }

    public Instant agreedAt() {
        return agreedAt;
    }

    /** The business date on which it is booked. */
    public BusinessDate bookedOn() {
        return new BusinessDate(bookedOn);
    }

    /** The account that is debited for it. */
    public Account takenFrom() {
        return takenFrom;
    }

    /** Whether the order had not ended when it was agreed. */
    public boolean wasInFlight() {
        return takenFrom == Account.ORDERS_IN_PROGRESS;
    }

    /**
     * The business date on which a refund in flight is taken back from whom the fulfilled order is owed to: that of the
     * fulfilment, and never before its own.
     */
    public BusinessDate takenBackOn() {
        return original.endedOn().map(bookedOn()::max).orElseThrow();
    }
}
