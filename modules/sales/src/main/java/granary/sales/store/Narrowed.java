package granary.sales.store;

import granary.sales.domain.Visible;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query that grows by conditions, each with its bound value, and shows only what the caller may see. */
final class Narrowed {
    private final StringBuilder text;
    private final Map<String, Object> bound = new LinkedHashMap<>();

    /**
     * @param text up to a first condition
     * @param place the path of the {@link granary.sales.domain.SalePlace}
     * @param visible not nothing: IN over an empty list is not SQL, so only what is there is asked for
     */
    Narrowed(String text, String place, Visible visible) {
        this.text = new StringBuilder(text);
        if (visible.counties().isEmpty()) {
            and(place + ".centerCode IN :centers", "centers", visible.centers());
        } else if (visible.centers().isEmpty()) {
            and(place + ".countyCode IN :counties", "counties", visible.counties());
        } else {
            and(
                    "(%1$s.countyCode IN :counties OR %1$s.centerCode IN :centers)".formatted(place),
                    "counties",
                    visible.counties());
            bind("centers", visible.centers());
        }
    }

    Narrowed and(String condition, String name, Object value) {
        text.append(" AND ").append(condition);
        return bind(name, value);
    }

    Narrowed bind(String name, Object value) {
        bound.put(name, value);
        return this;
    }

    <T> List<T> page(EntityManager entities, Class<T> type, String order, int limit) {
        TypedQuery<T> page =
                entities.createQuery(text.append(" ORDER BY ").append(order).toString(), type);
        bound.forEach(page::setParameter);
        return page.setMaxResults(limit).getResultList();
    }
}
