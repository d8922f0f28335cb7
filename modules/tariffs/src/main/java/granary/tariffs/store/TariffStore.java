package granary.tariffs.store;

import granary.money.BusinessDate;
import granary.tariffs.domain.TariffSheet;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rows of {@code tariff}. */
@Dependent
public class TariffStore {
    @PersistenceContext(unitName = "tariffs")
    private EntityManager entities;

    /** For the container. */
    public TariffStore() {}

    /** For tests outside a container. */
    public TariffStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(TariffSheet sheet) {
        entities.persist(sheet);
    }

    public Optional<TariffSheet> find(String id) {
        return Optional.ofNullable(entities.find(TariffSheet.class, id));
    }

    /** The sheet as last committed, which nobody else can change before this transaction ends. */
    public Optional<TariffSheet> lock(String id) {
        return Optional.ofNullable(entities.find(TariffSheet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Sheets of one country, or of all where it is empty, with ids beyond {@code after}, by id. */
    public List<TariffSheet> page(String country, String after, int most) {
        return entities.createQuery("""
                        SELECT t FROM TariffSheet t WHERE (:country = '' OR t.country = :country) AND t.id > :after
                        ORDER BY t.id
                        """, TariffSheet.class)
                .setParameter("country", country)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    public List<TariffSheet> published(String country) {
        return entities.createQuery("""
                        SELECT t FROM TariffSheet t WHERE t.country = :country AND t.versionNo IS NOT NULL
                        ORDER BY t.versionNo
                        """, TariffSheet.class)
                .setParameter("country", country)
                .getResultList();
    }

    public boolean isPublishedFrom(String country, BusinessDate date) {
        return !entities.createQuery("""
                        SELECT t.id FROM TariffSheet t WHERE t.country = :country AND t.publishedFrom = :date
                        """, String.class)
                .setParameter("country", country)
                .setParameter("date", date.day())
                .getResultList()
                .isEmpty();
    }

    /**
     * The next version of a country; whoever asks meanwhile waits until this transaction ends.
     *
     * @throws jakarta.persistence.PersistenceException where two are the first at once
     */
    public int nextVersion(String country) {
        int counted = entities.createNativeQuery(
                        "UPDATE tariff_version_count SET last_version = last_version + 1 WHERE country = ?")
                .setParameter(1, country)
                .executeUpdate();
        if (counted == 0) {
            entities.createNativeQuery("INSERT INTO tariff_version_count (country, last_version) VALUES (?, 1)")
                    .setParameter(1, country)
                    .executeUpdate();
            return 1;
        }
        Object last = entities.createNativeQuery("SELECT last_version FROM tariff_version_count WHERE country = ?")
                .setParameter(1, country)
                .getSingleResult();
        return ((Number) last).intValue();
    }

    /** Sends what has changed, so that a conflict shows here and not at the commit. */
    public void flush() {
        entities.flush();
    }
}
