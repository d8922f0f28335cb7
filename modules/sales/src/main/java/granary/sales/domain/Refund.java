package granary.sales.domain;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Part of a delivered sale's amount that the buyer gets back, out of what the seller is owed and the way the money came.
 * The channel gives the same share of its fee back to the seller; the delivery was made and stays charged. A refund never
 * changes, so it has no version.
 */
@Entity(name = "SaleRefund")
@Table(name = "sale_refund")
public class Refund {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "sale_id")
    private Sale original;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "fee_returned_minor")
    private long feeReturnedMinor;

    private String reason;

    @Column(name = "agreed_by")
    private String agreedBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "agreed_at_micros")
    private Instant agreedAt;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    /** For JPA. */
    protected Refund() {}

    private Refund(Sale original, String id, NewRefund asked, Acceptance agreed) {
        this.id = id;
        this.original = original;
        amountMinor = asked.amount().minor();
        feeReturnedMinor = share(original, asked.amount()).minor();
        reason = asked.reason();
        agreedBy = asked.agreedBy();
        agreedAt = agreed.at();
        bookedOn = agreed.on().day();
    }

    /**
     * A refund as it would be; nothing changes before the sale takes it.
     *
     * @param agreed when, and on which business date: none before {@link Sale#endedOn}
     * @throws IllegalStateException where the sale cannot be refunded so
     */
    public static Refund plan(Sale sale, String id, NewRefund asked, Acceptance agreed) {
        RefundVerdict verdict = sale.judge(asked);
        if (verdict != RefundVerdict.POSSIBLE
                || agreed.on().isBefore(sale.endedOn().orElseThrow())) {
            throw new IllegalStateException(
                    "sale %s, %s: %s on %s is %s".formatted(sale.id(), sale.state(), asked, agreed.on(), verdict));
        }
        return new Refund(sale, id, asked, agreed);
    }

    /**
     * What of the fee comes back, as a clawback of a partner's fee is worked out (DOMAIN, "Fees" and exact reading 6):
     * rounded once, capped at what is left of the fee, and all of that once nothing is left of the sale.
     */
    private static Money share(Sale sale, Money refunded) {
        Money left = sale.feeLeft();
        if (refunded.equals(sale.leftToRefund())) {
            return left;
        }
        Money fee = sale.terms().charges().fee();
        long minor = BigDecimal.valueOf(fee.minor())
                .multiply(BigDecimal.valueOf(refunded.minor()))
                .divide(BigDecimal.valueOf(sale.terms().amount().minor()), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return Money.of(Math.min(minor, left.minor()), fee.currency());
    }

    /** {@code rfd_…}: under which a wallet's file will list it, and what its entries are booked by. */
    public String id() {
        return id;
    }

    public Sale sale() {
        return original;
    }

    /** Above zero. */
    public Money amount() {
        return original.terms().money(amountMinor);
    }

    /** What the channel gives back of its fee, from 0. */
    public Money feeReturned() {
        return original.terms().money(feeReturnedMinor);
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
}
