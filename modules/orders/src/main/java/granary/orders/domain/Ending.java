package granary.orders.domain;

import granary.channels.Outcome;
import granary.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an order ended, in its channel's words. */
@Embeddable
public class Ending {
    @Column(name = "provider_ref")
    private @Nullable String providerRef;

    @Column(name = "cost_minor")
    private @Nullable Long costMinor;

    @Column(name = "failure_reason")
    private @Nullable String failureReason;

    @Column(name = "refund_reference")
    private @Nullable String refundReference;

    /** For JPA. */
    protected Ending() {}

    static Ending of(Outcome.Fulfilled outcome) {
        Ending ending = new Ending();
        ending.providerRef = outcome.providerRef();
        ending.costMinor = outcome.cost().map(Money::minor).orElse(null);
        return ending;
    }

    /** @param refund our reference of what the villager gets back, in a wallet's file */
    static Ending of(Outcome.Failed outcome, String refund) {
        Ending ending = new Ending();
        ending.failureReason = outcome.reason();
        ending.refundReference = refund;
        return ending;
    }

    Optional<String> providerRef() {
        return Optional.ofNullable(providerRef);
    }

    Optional<Long> costMinor() {
        return Optional.ofNullable(costMinor);
    }

    Optional<String> failureReason() {
        return Optional.ofNullable(failureReason);
    }

    Optional<String> refundReference() {
        return Optional.ofNullable(refundReference);
    }
}
