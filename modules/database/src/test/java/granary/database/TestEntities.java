package granary.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;

/** A slice's persistence unit on a {@link TestDatabase}, outside a container; each call is a transaction of its own. */
public final class TestEntities {
    private final EntityManagerFactory factory;

    private TestEntities(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static TestEntities of(Database database, String unit) {
        return new TestEntities(Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        database.dataSource())));
    }

    /** Commits what the work does, or rolls it back and throws what the work throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
