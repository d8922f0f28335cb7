package granary.sales.domain;

import granary.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Currency;

/**
 * Something a seller offers. Its seller stays; name, unit and price may change, and it may be withdrawn and offered
 * again. A sale keeps what was offered when it was made.
 */
@Entity
@Table(name = "product")
public class Product {
    @Id
    private String id;

    @Version
    private long version;

    @Embedded
    private SalePlace place;

    private String name;
    private String unit;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;
    private boolean active;

    /** For JPA. */
    protected Product() {}

    private Product(String id, SalePlace place) {
        this.id = id;
        this.place = place;
    }

    /** @param id {@code prd_…} */
    public static Product offered(String id, SalePlace place, Offer offer) {
        Product product = new Product(id, place);
        product.change(offer);
        return product;
    }

    public void change(Offer offer) {
        name = offer.name();
        unit = offer.unit();
        priceMinor = offer.price().minor();
        currency = offer.price().currency().getCurrencyCode();
        active = offer.active();
    }

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public SalePlace place() {
        return place;
    }

    public Offer offer() {
        return new Offer(name, unit, Money.of(priceMinor, Currency.getInstance(currency)), active);
    }
}
