package granary.sales.domain;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a villager sells. Its life: {@code ACCEPTED} when the buyer has ordered it and, unless it is paid on
 * delivery, paid; {@code DELIVERED} when the buyer has it, and only then is the seller owed anything and charged
 * anything; or {@code CANCELLED} before that, and the buyer gets back what was paid. Once delivered, parts of its amount
 * may be refunded, and all of it in the end.
 */
@Entity
@Table(name = "sale")
public class Sale {
    @Id
    private String id;

    @Version
    private long version;

    @Embedded
    private SalePlace place;

    @Embedded
    private SaleTerms terms;

    @Enumerated(EnumType.STRING)
    private SaleState state;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Convert(converter = InstantMicros.class)
    @Column(name = "accepted_at_micros")
    private Instant acceptedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "return_reference")
    private @Nullable String returnReference;

    @Embedded
    private RefundSum refundSum = new RefundSum();

    @ElementCollection
    @CollectionTable(name = "sale_line", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderBy("lineNo")
    private List<SaleLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sale_event", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderBy("seq")
    private List<SaleEvent> history = new ArrayList<>();

    /** For JPA. */
    protected Sale() {}

    private Sale(String id, SalePlace place, SaleTerms terms, List<SaleLine> lines) {
        this.id = id;
        this.place = place;
        this.terms = terms;
        this.lines.addAll(lines);
    }

    /**
     * What a sale is made of.
     *
     * @param amount what the buyer pays: where there are lines, their sum
     */
    public record Bill(Money amount, List<SaleLine> lines, SaleCharges charges) {
        public Bill {
            lines = List.copyOf(lines);
            Money sum = lines.stream()
                    .map(line -> line.amount(amount.currency()))
                    .reduce(Money.zero(amount.currency()), Money::plus);
            if (!amount.isPositive() || (!lines.isEmpty() && !sum.equals(amount))) {
                throw new IllegalArgumentException("a sale of %s, and lines of %s".formatted(amount, sum));
            }
        }
    }

    /** @param id {@code sal_…} */
    public static Sale accept(String id, NewSale sold, Bill bill, Acceptance acceptance) {
        SaleTerms terms = new SaleTerms(sold, bill.amount(), bill.charges());
        Sale sale = new Sale(id, sold.place(), terms, bill.lines());
        sale.acceptedOn = acceptance.on().day();
        sale.acceptedAt = acceptance.at();
        sale.become(
                SaleState.ACCEPTED,
                acceptance.at(),
                sale.isPrepaid() ? "paid by " + terms.payment().method() : "to be paid on delivery");
        return sale;
    }

    /**
     * The buyer has it.
     *
     * @param on the date of its service transaction
     * @throws IllegalStateException unless it is accepted
     */
    public void deliver(Acceptance on) {
        end(SaleState.DELIVERED, on, isPrepaid() ? "delivered" : "delivered and paid by CASH");
    }

    /**
     * It will not be delivered.
     *
     * @param reference our reference of what is given back, under which a wallet's file will list it
     * @throws IllegalStateException unless it is accepted
     */
    public void cancel(String reference, String reason, Acceptance on) {
        end(SaleState.CANCELLED, on, "cancelled: " + reason);
        returnReference = reference;
    }

    /** What a refund would mean for this sale, before anything is done about it. */
    public RefundVerdict judge(NewRefund asked) {
        return switch (state) {
            case ACCEPTED -> RefundVerdict.NOT_DELIVERED;
            case CANCELLED -> RefundVerdict.CANCELLED;
            case DELIVERED -> judgeDelivered(asked);
        };
    }

    private RefundVerdict judgeDelivered(NewRefund asked) {
        if (!asked.amount().currency().equals(terms.amount().currency())) {
            return RefundVerdict.OTHER_CURRENCY;
        }
        if (asked.amount().compareTo(leftToRefund()) > 0) {
            return RefundVerdict.TOO_LARGE;
        }
        return refundSum.isFull() ? RefundVerdict.TOO_MANY : RefundVerdict.POSSIBLE;
    }

    /** The buyer gets part of the amount back. */
    public void take(Refund refund) {
        refundSum.add(refund);
        record(refund.agreedAt(), "refunded %s: %s".formatted(refund.amount(), refund.reason()));
    }

    private void end(SaleState end, Acceptance on, String note) {
        if (state != SaleState.ACCEPTED) {
            throw new IllegalStateException("sale %s is %s and not to be %s".formatted(id, state, end));
        }
        endedOn = on.on().day();
        become(end, on.at(), note);
    }

    private void become(SaleState next, Instant at, String note) {
        state = next;
        record(at, note);
    }

    private void record(Instant at, String note) {
        history.add(new SaleEvent(history.size() + 1, at, state, note));
    }

    public String id() {
        return id;
    }

    public SalePlace place() {
        return place;
    }

    /** What was agreed when it was accepted. */
    public SaleTerms terms() {
        return terms;
    }

    public SaleState state() {
        return state;
    }

    /** Whether the buyer has paid as soon as it was accepted. */
    public boolean isPrepaid() {
        return terms.payment().when() == PaidWhen.ON_ACCEPTANCE;
    }

    /** The business date on which its payment is booked, where it is prepaid. */
    public BusinessDate acceptedOn() {
        return new BusinessDate(acceptedOn);
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The business date on which its end is booked, once it has ended. */
    public Optional<BusinessDate> endedOn() {
        return Optional.ofNullable(endedOn).map(BusinessDate::new);
    }

    /** Our reference of what a cancelled sale gives back. */
    public Optional<String> returnReference() {
        return Optional.ofNullable(returnReference);
    }

    public Money refunded() {
        return terms.money(refundSum.refundedMinor());
    }

    /** What of the amount is not refunded yet. */
    public Money leftToRefund() {
        return terms.amount().minus(refunded());
    }

    /** What the channel gave back of its fee with refunds. */
    public Money feeReturned() {
        return terms.money(refundSum.feeReturnedMinor());
    }

    /** What the channel keeps. */
    public Money feeLeft() {
        return terms.charges().fee().minus(feeReturned());
    }

    /** Empty where only the amount is known. */
    public List<SaleLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    public List<SaleEvent> history() {
        return Collections.unmodifiableList(history);
    }
}
