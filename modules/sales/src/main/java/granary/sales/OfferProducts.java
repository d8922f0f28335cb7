package granary.sales;

import granary.access.Ids;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.database.Shared;
import granary.sales.domain.Offer;
import granary.sales.domain.Product;
import granary.sales.domain.ProductQuery;
import granary.sales.domain.SalePlace;
import granary.sales.domain.Visible;
import granary.sales.store.ProductStore;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What sellers offer: entered, changed, withdrawn, read. */
@Shared
public class OfferProducts {
    private final ProductStore products;

    @Inject
    OfferProducts(ProductStore products) {
        this.products = products;
    }

    @Transactional
    public Product offer(SalePlace place, Offer offer) {
        Product product = Product.offered(Ids.next("prd"), place, offer);
        products.add(product);
        return product;
    }

    /**
     * @param seen the version that the change is based on
     * @throws Problem 404 where the caller may see no such product, 412 where it was changed since
     */
    @Transactional
    public Product change(String id, IfMatch seen, Offer offer, Visible visible) {
        Product product = products.lock(id)
                .filter(found -> visible.includes(found.place()))
                .orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(product.version()));
        product.change(offer);
        return products.written(product);
    }

    @Transactional
    public Optional<Product> find(String id, Visible visible) {
        return products.find(id).filter(product -> visible.includes(product.place()));
    }

    /** A page in the order of time. */
    @Transactional
    public List<Product> page(ProductQuery query) {
        return products.page(query);
    }
}
