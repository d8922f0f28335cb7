package granary.orders.domain;

import granary.channels.Outcome;
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
 * Something bought for a villager. Its life: {@code ACCEPTED} when the villager has paid; {@code HANDED_OFF} when the
 * channel has it; {@code FULFILLED} when the channel confirms, and only then is anything earned or owed to a provider;
 * or {@code FAILED}, and the villager is refunded. An order that is not answered is sent again under the same handoff
 * id until it is. The first outcome counts: the same again changes nothing, another one is written down and refused.
 * Until it fails, the villager may get back parts of its amount, and all of it in the end.
 */
@Entity(name = "VillagerOrder")
@Table(name = "villager_order")
public class Order {
    @Id
    private String id;

    @Version
    private long version;

    private String handoff;

    @Embedded
    private OrderTerms terms;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Convert(converter = InstantMicros.class)
    @Column(name = "accepted_at_micros")
    private Instant acceptedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Embedded
    private Sending sending;

    @Embedded
    private RefundSum refundSum = new RefundSum();

    @Embedded
    private Said said = new Said();

    /** None before it has ended. */
    @Embedded
    private @Nullable Ending ending;

    @ElementCollection
    @CollectionTable(name = "order_event", joinColumns = @JoinColumn(name = "order_id"))
    @OrderBy("seq")
    private List<OrderEvent> history = new ArrayList<>();

    /** For JPA. */
    protected Order() {}

    private Order(OrderIds ids, NewOrder placed, Charge charge) {
        id = ids.order();
        handoff = ids.handoff();
        terms = new OrderTerms(placed, charge);
    }

    /** The villager has paid: the order is taken, on a business date, and must now reach its channel. */
    public static Order accept(OrderIds ids, NewOrder placed, Charge charge, Acceptance acceptance) {
        Order order = new Order(ids, placed, charge);
        order.acceptedOn = acceptance.on().day();
        order.acceptedAt = acceptance.at();
        order.sending = Sending.sent(acceptance.at());
        order.become(
                OrderState.ACCEPTED,
                acceptance.at(),
                "paid by " + placed.payment().method());
        return order;
    }

    /** The channel has it. Said again, or said when its answer is known already, it changes nothing. */
    public void handOff(Instant at) {
        if (state.isFinal()) {
            return;
        }
        sending.taken(at);
        if (state == OrderState.ACCEPTED) {
            become(OrderState.HANDED_OFF, at, "taken by " + terms.channel());
        }
    }

    /** The channel could not be reached: to be tried again, later each time. Only the first time is history. */
    public void notReached(String reason, Instant at) {
        if (state.isFinal()) {
            return;
        }
        if (sending.notReached(at)) {
            record(at, "not reached yet: " + reason);
        }
    }

    /** A reminder is on its way, so the next one is not due for a while. */
    public void sentAgain(Instant at) {
        sending.sentAgain(at);
    }

    /** What an outcome means for this order, before anything is done about it. */
    public Verdict judge(Outcome outcome) {
        return Judgement.of(outcome, this);
    }

    /** The channel confirms; an {@link IllegalStateException} where the outcome is not a new, acceptable one. */
    public void fulfil(Outcome.Fulfilled outcome, Instant at) {
        requireNew(outcome);
        handOff(at);
        ending = Ending.of(outcome);
        end(OrderState.FULFILLED, at, "confirmed under " + outcome.providerRef());
    }

    /** The channel will not do it: the villager is refunded, in a wallet's file under our reference {@code refund}. */
    public void fail(Outcome.Failed outcome, String refund, Instant at) {
        requireNew(outcome);
        ending = Ending.of(outcome, refund);
        end(OrderState.FAILED, at, outcome.reason());
    }

    /** The business date that its end is booked on; the waist says it after the order has ended. */
    public void bookEnd(BusinessDate date) {
        endedOn = date.day();
    }

    /** Writes down an outcome that contradicts the one on record; the same words are written once. */
    public void refuse(Outcome outcome, Instant at) {
        OrderEvent refused = new OrderEvent(history.size() + 1, at, state, Judgement.refusal(outcome));
        if (history.stream().noneMatch(event -> event.note().equals(refused.note()))) {
            history.add(refused);
            said.contradiction();
        }
    }

    /** The channel was asked what became of it, and could not say: nobody knows, until it is asked again. */
    public void unanswered(String words, Instant at) {
        if (state.isFinal()) {
            return;
        }
        sending.taken(at);
        if (said.nothingYet(words)) {
            record(at, "asked: " + words);
        }
    }

    /** What its channel said beside its outcome. */
    public Said said() {
        return said;
    }

    /** What a refund would mean for this order, before anything is done about it. */
    public RefundVerdict judge(NewRefund asked) {
        return Judgement.of(asked, this);
    }

    /** The villager gets part of the amount back. */
    public void take(Refund refund) {
        refundSum.add(refund);
        record(refund.agreedAt(), "refunded %s: %s".formatted(refund.amount(), refund.reason()));
    }

    private void requireNew(Outcome outcome) {
        Verdict verdict = judge(outcome);
        if (verdict != Verdict.NEW) {
            throw new IllegalStateException("order %s, %s: %s is %s".formatted(id, state, outcome, verdict));
        }
    }

    private void end(OrderState end, Instant at, String note) {
        sending.end();
        become(end, at, note);
    }

    private void become(OrderState next, Instant at, String note) {
        state = next;
        record(at, note);
    }

    private void record(Instant at, String note) {
        history.add(new OrderEvent(history.size() + 1, at, state, note));
    }

    public String id() {
        return id;
    }

    public String handoff() {
        return handoff;
    }

    public OrderTerms terms() {
        return terms;
    }

    public OrderState state() {
        return state;
    }

    /** The business date on which its payment is booked. */
    public BusinessDate acceptedOn() {
        return new BusinessDate(acceptedOn);
    }

    /** The business date on which its end is booked, once it has ended. */
    public Optional<BusinessDate> endedOn() {
        return Optional.ofNullable(endedOn).map(BusinessDate::new);
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Whether it is to be sent again by now; never once it has ended. */
    public boolean isDue(Instant now) {
        return sending.isDue(now);
    }

    private Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    public Optional<String> providerRef() {
        return ending().flatMap(Ending::providerRef);
    }

    /** What the channel charges for a top-up, where it has said so. */
    public Optional<Money> cost() {
        return ending().flatMap(Ending::costMinor).map(terms::money);
    }

    public Optional<String> failureReason() {
        return ending().flatMap(Ending::failureReason);
    }

    /** Our reference of the villager's refund, once failed. */
    public Optional<String> refundReference() {
        return ending().flatMap(Ending::refundReference);
    }

    /** What was refunded so far, beside what a failed order gives back by itself. */
    public Money refunded() {
        return terms.money(refundSum.refundedMinor());
    }

    /** What of the amount is not refunded yet. The charge is no part of it: the work was done. */
    public Money leftToRefund() {
        return terms.amount().minus(refunded());
    }

    /** Whether no further refund is taken, whatever is left. */
    boolean isRefundedTooOften() {
        return refundSum.isFull();
    }

    /** The first business date that a refund may be booked on. */
    public BusinessDate refundableFrom() {
        return endedOn().orElse(acceptedOn());
    }

    /** What of the villager's money lies on 2050 until the order ends, and what a failed order gives back. */
    public Money held() {
        return terms.paid().minus(terms.money(refundSum.inFlightMinor()));
    }

    public List<OrderEvent> history() {
        return Collections.unmodifiableList(history);
    }
}
