package granary.sales.domain;

import granary.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What was sold at a center.
 *
 * @param soldBy id of the caller
 * @param channel one of the country pack's, such as {@code TAOBAO}
 * @param goods which products, or what all of it comes to
 * @param carried empty where the buyer takes it along
 */
public record NewSale(
        SalePlace place, String soldBy, String channel, Payment payment, Goods goods, Optional<Carried> carried) {
    /** What is sold. */
    public sealed interface Goods permits Ordered, Lump {}

    /** Products of the seller, each once at least. */
    public record Ordered(List<Line> lines) implements Goods {}

    /** @param quantity above zero */
    public record Line(String product, long quantity) {}

    /** Whatever it was, at a price. */
    public record Lump(Money amount) implements Goods {}
}
