package granary.sales.store;

import granary.sales.domain.Product;
import granary.sales.domain.ProductQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What sellers offer. Nothing here begins or ends a transaction. */
@ApplicationScoped
public class ProductStore {
    @PersistenceContext(unitName = "sales")
    private EntityManager products;

    /** For the container. */
    public ProductStore() {}

    ProductStore(EntityManager products) {
        this.products = products;
    }

    /** Written at once, so that its version is known. */
    public void add(Product product) {
        products.persist(product);
        products.flush();
    }

    public Optional<Product> find(String id) {
        return Optional.ofNullable(products.find(Product.class, id));
    }

    /** The product, kept from others until the transaction ends. */
    public Optional<Product> lock(String id) {
        return Optional.ofNullable(products.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, written, so that its new version is known. */
    public Product written(Product product) {
        products.flush();
        return product;
    }

    /** One page, in the order of ids, which is the order of time. */
    public List<Product> page(ProductQuery query) {
        if (query.visible().isNothing()) {
            return List.of();
        }
        Narrowed narrowed = new Narrowed("SELECT p FROM Product p WHERE p.id > :after", "p.place", query.visible())
                .bind("after", query.after());
        query.seller().ifPresent(code -> narrowed.and("p.place.sellerCode = :seller", "seller", code));
        return narrowed.page(products, Product.class, "p.id", query.limit());
    }
}
