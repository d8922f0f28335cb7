package granary.sales.domain;

import granary.money.Money;
import granary.transactions.domain.PaymentMethod;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was agreed when a sale was accepted, and what it will cost its seller; none of it ever changes. */
@Embeddable
public class SaleTerms {
    @Column(name = "sold_by")
    private String soldBy;

    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_method")
    private PaymentMethod paymentMethod;

    @Enumerated(EnumType.STRING)
    @Column(name = "paid_when")
    private PaidWhen paidWhen;

    @Column(name = "payment_provider")
    private @Nullable String paymentProvider;

    @Column(name = "payment_reference")
    private @Nullable String paymentReference;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "fee_minor")
    private long feeMinor;

    private @Nullable String carrier;

    @Column(name = "recipient_name")
    private @Nullable String recipientName;

    @Column(name = "recipient_phone")
    private @Nullable String recipientPhone;

    @Column(name = "recipient_address")
    private @Nullable String recipientAddress;

    @Column(name = "carriage_minor")
    private long carriageMinor;

    @Column(name = "carriage_cost_minor")
    private long carriageCostMinor;

    @Column(name = "carriage_vat_minor")
    private long carriageVatMinor;

    /** For JPA. */
    protected SaleTerms() {}

    SaleTerms(NewSale sold, Money amount, SaleCharges charges) {
        if (charges.total().compareTo(amount) > 0) {
            throw new IllegalArgumentException("%s is charged for a sale of %s".formatted(charges.total(), amount));
        }
        soldBy = sold.soldBy();
        channel = sold.channel();
        paymentMethod = sold.payment().method();
        paidWhen = sold.payment().when();
        paymentProvider = sold.payment().wallet().map(Payment.Wallet::provider).orElse(null);
        paymentReference =
                sold.payment().wallet().map(Payment.Wallet::reference).orElse(null);
        amountMinor = amount.minor();
        currency = amount.currency().getCurrencyCode();
        feeMinor = charges.fee().minor();
        carrier = sold.carried().map(Carried::carrier).orElse(null);
        recipientName = sold.carried().map(Carried::name).orElse(null);
        recipientPhone = sold.carried().map(Carried::phone).orElse(null);
        recipientAddress = sold.carried().map(Carried::address).orElse(null);
        carriageMinor = charges.carriage().minor();
        carriageCostMinor = charges.carrier().minor();
        carriageVatMinor = charges.vat().minor();
    }

    /** The caller's id. */
    public String soldBy() {
        return soldBy;
    }

    public String channel() {
        return channel;
    }

    public Payment payment() {
        return paymentProvider == null || paymentReference == null
                ? Payment.cash(paidWhen)
                : Payment.wallet(paymentProvider, paymentReference);
    }

    /** What the buyer pays; the amount of the service transaction. */
    public Money amount() {
        return money(amountMinor);
    }

    public SaleCharges charges() {
        return new SaleCharges(
                money(feeMinor), money(carriageMinor), money(carriageCostMinor), money(carriageVatMinor));
    }

    public Optional<Carried> carried() {
        return carrier == null || recipientName == null || recipientPhone == null || recipientAddress == null
                ? Optional.empty()
                : Optional.of(new Carried(carrier, recipientName, recipientPhone, recipientAddress));
    }

    Money money(long minor) {
        return Money.of(minor, Currency.getInstance(currency));
    }
}
