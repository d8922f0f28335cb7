package granary.orders.domain;

import granary.money.Money;
import granary.network.CenterRef;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What was agreed when an order was placed; none of it ever changes. */
@Embeddable
public class OrderTerms {
    private String country;

    @Column(name = "center_no")
    private int centerNo;

    @Column(name = "center_code")
    private String centerCode;

    @Column(name = "county_no")
    private int countyNo;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "villager_name")
    private String villagerName;

    @Column(name = "villager_phone")
    private String villagerPhone;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_method")
    private PaymentMethod paymentMethod;

    @Column(name = "payment_provider")
    private @Nullable String paymentProvider;

    @Column(name = "payment_reference")
    private @Nullable String paymentReference;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "charge_minor")
    private long chargeMinor;

    @Column(name = "charge_vat_minor")
    private long chargeVatMinor;

    private String currency;
    private String details;

    /** For JPA. */
    protected OrderTerms() {}

    OrderTerms(NewOrder placed, Charge charge) {
        country = placed.center().country();
        centerNo = placed.center().no();
        centerCode = placed.center().code();
        countyNo = placed.center().countyNo();
        countyCode = placed.county();
        placedBy = placed.placedBy();
        villagerName = placed.villager().name();
        villagerPhone = placed.villager().phone();
        kind = placed.kind();
        channel = placed.channel();
        paymentMethod = placed.payment().method();
        paymentProvider =
                placed.payment().wallet().map(Payment.Wallet::provider).orElse(null);
        paymentReference =
                placed.payment().wallet().map(Payment.Wallet::reference).orElse(null);
        // The sum refuses two currencies, and a total beyond a long.
        currency = placed.amount().plus(charge.gross()).currency().getCurrencyCode();
        amountMinor = placed.amount().minor();
        chargeMinor = charge.gross().minor();
        chargeVatMinor = charge.vat().minor();
        details = placed.details();
    }

    public CenterRef center() {
        return new CenterRef(centerNo, centerCode, countyNo, country);
    }

    /** Code of the county that the center belongs to. */
    public String county() {
        return countyCode;
    }

    /** The caller's id. */
    public String placedBy() {
        return placedBy;
    }

    public Villager villager() {
        return new Villager(villagerName, villagerPhone);
    }

    public Kind kind() {
        return kind;
    }

    public String channel() {
        return channel;
    }

    public Payment payment() {
        return paymentProvider == null || paymentReference == null
                ? Payment.cash()
                : Payment.wallet(paymentProvider, paymentReference);
    }

    /** What the channel receives or delivers; the amount of the service transaction. */
    public Money amount() {
        return money(amountMinor);
    }

    public Charge charge() {
        return new Charge(money(chargeMinor), money(chargeVatMinor));
    }

    /** What the villager pays: the amount and the charge. */
    public Money paid() {
        return amount().plus(charge().gross());
    }

    /** JSON text by kind, for the channel. */
    public String details() {
        return details;
    }

    Money money(long minor) {
        return Money.of(minor, Currency.getInstance(currency));
    }
}
