package granary.sales.rest;

import granary.access.wire.Check;
import granary.sales.domain.PaidWhen;
import granary.sales.domain.Payment;
import granary.transactions.domain.PaymentMethod;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a sale is paid, on the wire.
 *
 * @param reference of a wallet payment, as the wallet's settlement file will list it
 */
@Schema(name = "SalePayment")
record SalePaymentJson(
        @Schema(description = "CASH or WALLET") @Nullable String method,

        @Schema(description = "ON_ACCEPTANCE, which is meant where absent, or, with CASH, ON_DELIVERY") @Nullable
        String when,

        @Schema(description = "With WALLET: whose file lists the payment", examples = "WECHAT_PAY") @Nullable
        String provider,

        @Schema(description = "With WALLET: the wallet's own reference") @Nullable
        String reference) {
    static SalePaymentJson of(Payment payment) {
        return new SalePaymentJson(
                payment.method().name(),
                payment.when().name(),
                payment.wallet().map(Payment.Wallet::provider).orElse(null),
                payment.wallet().map(Payment.Wallet::reference).orElse(null));
    }

    Optional<Payment> toPayment(Check check) {
        Optional<PaymentMethod> how = check.choice("/method", method, PaymentMethod.class);
        Optional<PaidWhen> then =
                when == null ? Optional.of(PaidWhen.ON_ACCEPTANCE) : check.choice("/when", when, PaidWhen.class);
        if (how.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        if (how.get() == PaymentMethod.CASH) {
            if (provider != null || reference != null) {
                check.refuse("/provider", "provider and reference go with WALLET");
            }
            return Optional.of(Payment.cash(then.get()));
        }
        if (then.get() != PaidWhen.ON_ACCEPTANCE) {
            check.refuse("/when", "a wallet pays ON_ACCEPTANCE");
        }
        return Optional.of(Payment.wallet(check.code("/provider", provider), check.id("/reference", reference, 64)));
    }
}
