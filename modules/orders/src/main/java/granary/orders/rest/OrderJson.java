package granary.orders.rest;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import granary.country.Country;
import granary.money.Money;
import granary.network.CenterRef;
import granary.orders.domain.NewOrder;
import granary.orders.domain.Payment;
import granary.orders.domain.Villager;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as it is placed. */
@Schema(name = "NewOrder", description = "An order that the villager has paid for at a center.")
record OrderJson(
        @Schema(description = "Code of the village center", examples = "C0001") @Nullable
        String center,

        @Nullable VillagerJson villager,

        @Schema(description = "PURCHASE, BILL_PAYMENT, TOP_UP or TRAVEL_BOOKING", examples = "BILL_PAYMENT") @Nullable
        String kind,

        @Schema(description = "Who is to fulfil it", examples = "STATE_GRID") @Nullable
        String channel,

        @Nullable PaymentJson payment,

        @Schema(description = "What the channel receives or delivers, in minor units; a charge comes on top") @Nullable
        MoneyJson amount,

        @Schema(
                description = "By kind: {lines:[{product,quantity,price}]}, {biller,account,period}, {phone,operator}"
                        + " or {trip}",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @Nullable
        JsonNode details) {
    /** The waist takes amounts up to 10^16 minor units (DOMAIN, exact reading 15). */
    static final long MOST_MINOR = 10_000_000_000_000_000L;

    private static final int LONGEST_DETAILS = 30_000;

    @Schema(name = "Villager")
    record VillagerJson(@Nullable String name, @Nullable String phone) {
        Villager toVillager(Check check) {
            DetailsJson.checkPhone(check, "/phone", phone);
            return new Villager(check.text("/name", name, 1, 200), phone == null ? "" : phone);
        }
    }

    /** @param reference of a wallet payment, as the wallet's settlement file will list it */
    @Schema(name = "Payment")
    record PaymentJson(
            @Schema(description = "CASH or WALLET") @Nullable
            String method,

            @Schema(description = "With WALLET: whose file lists the payment", examples = "WECHAT_PAY") @Nullable
            String provider,

            @Schema(description = "With WALLET: the wallet's own reference") @Nullable
            String reference) {
        Payment toPayment(Check check) {
            Optional<PaymentMethod> how = check.choice("/method", method, PaymentMethod.class);
            if (how.equals(Optional.of(PaymentMethod.WALLET))) {
                return Payment.wallet(check.code("/provider", provider), check.text("/reference", reference, 1, 64));
            }
            if (provider != null || reference != null) {
                check.refuse("/provider", "provider and reference go with WALLET");
            }
            return Payment.cash();
        }
    }

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    NewOrder toNewOrder(CenterRef at, String county, String placedBy, Country country) {
        Check check = new Check();
        Optional<Kind> ordered = check.choice("/kind", kind, Kind.class);
        if (ordered.isPresent() && !NewOrder.isOrdered(ordered.get())) {
            check.refuse("/kind", "expected PURCHASE, BILL_PAYMENT, TOP_UP or TRAVEL_BOOKING");
        }
        Money total = check.positiveMoney("/amount", amount, MOST_MINOR);
        if (amount != null && !total.currency().equals(country.currency())) {
            check.refuse("/amount/currency", "expected " + country.currency().getCurrencyCode());
        }
        Villager who = check.required("/villager", villager)
                .map(v -> v.toVillager(check.under("/villager")))
                .orElse(new Villager("", ""));
        Payment how = check.required("/payment", payment)
                .map(p -> p.toPayment(check.under("/payment")))
                .orElse(Payment.cash());
        String by = check.code("/channel", channel);
        check.required("/details", details);
        check.finish();
        String text = details(check, ordered.orElseThrow(), total);
        return new NewOrder(at, county, placedBy, who, ordered.orElseThrow(), by, how, total, text);
    }

    private String details(Check check, Kind ordered, Money total) {
        DetailsJson read = typed(ordered, Objects.requireNonNull(details));
        read.check(check.under("/details"), total);
        String text = Json.write(read);
        if (text.length() > LONGEST_DETAILS) {
            check.refuse("/details", "longer than %d characters".formatted(LONGEST_DETAILS));
        }
        check.finish();
        return text;
    }

    private static DetailsJson typed(Kind ordered, JsonNode details) {
        try {
            return DetailsJson.read(ordered, details);
        } catch (Problem inside) {
            throw inside.with(inside.errors().stream()
                    .map(error -> new Problem.FieldError("/details" + error.pointer(), error.message()))
                    .toList());
        }
    }
}
