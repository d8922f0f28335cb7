package granary.sales;

import granary.access.Problem;
import granary.database.Shared;
import granary.money.Money;
import granary.sales.domain.NewSale;
import granary.sales.domain.Product;
import granary.sales.domain.SaleLine;
import granary.sales.store.ProductStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the goods of a sale cost, as they are offered now. */
@Shared
class PriceGoods {
    private final ProductStore products;

    @Inject
    PriceGoods(ProductStore products) {
        this.products = products;
    }

    /** One for each product that was ordered; none where only the amount is told. */
    List<SaleLine> lines(NewSale sold) {
        if (!(sold.goods() instanceof NewSale.Ordered ordered)) {
            return List.of();
        }
        List<SaleLine> lines = new ArrayList<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ordered.lines().size(); i++) {
            NewSale.Line line = ordered.lines().get(i);
            Optional<Product> product = offered(line.product(), sold);
            if (product.isEmpty()) {
                errors.add(new Problem.FieldError(
                        "/lines/%d/product".formatted(i),
                        "%s does not offer this product".formatted(sold.place().seller())));
                continue;
            }
            lines.add(SaleLine.of(i + 1, product.get(), line.quantity()));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return lines;
    }

    private Optional<Product> offered(String id, NewSale sold) {
        return products.find(id)
                .filter(product -> product.place().sellerNo() == sold.place().sellerNo())
                .filter(product -> product.offer().active());
    }

    /** @throws Problem 422 for more than a {@code long} holds */
    Money amount(NewSale sold, List<SaleLine> lines, Currency currency) {
        if (sold.goods() instanceof NewSale.Lump lump) {
            return lump.amount();
        }
        try {
            return lines.stream().map(line -> line.amount(currency)).reduce(Money.zero(currency), Money::plus);
        } catch (ArithmeticException e) {
            throw Problem.invalid(List.of(new Problem.FieldError("/lines", "come to more than an amount can be")));
        }
    }
}
