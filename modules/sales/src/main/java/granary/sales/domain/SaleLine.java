package granary.sales.domain;

import granary.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/** So many of one product, as it was offered when it was sold. */
@Embeddable
public class SaleLine {
    @Column(name = "line_no")
    private int lineNo;

    private String product;
    private String name;
    private String unit;
    private long quantity;

    @Column(name = "price_minor")
    private long priceMinor;

    /** For JPA. */
    protected SaleLine() {}

    private SaleLine(int lineNo, Product sold, long quantity) {
        this.lineNo = lineNo;
        this.quantity = quantity;
        product = sold.id();
        name = sold.offer().name();
        unit = sold.offer().unit();
        priceMinor = sold.offer().price().minor();
    }

    /**
     * @param lineNo from 1
     * @param quantity above zero
     */
    public static SaleLine of(int lineNo, Product sold, long quantity) {
        if (quantity <= 0) {
            throw new IllegalArgumentException("%d of %s are sold".formatted(quantity, sold.id()));
        }
        return new SaleLine(lineNo, sold, quantity);
    }

    /** The product's id. */
    public String product() {
        return product;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public long quantity() {
        return quantity;
    }

    /** Of one unit, in the sale's currency. */
    public long priceMinor() {
        return priceMinor;
    }

    /** @throws ArithmeticException beyond a {@code long} */
    public Money amount(Currency currency) {
        return Money.of(Math.multiplyExact(priceMinor, quantity), currency);
    }
}
