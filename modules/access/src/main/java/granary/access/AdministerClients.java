package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** API clients are made, changed and given new secrets; every such deed leaves an audit line. */
@ApplicationScoped
public class AdministerClients {
    /** @param secret shown this once; only its hash is kept */
    public record Credentials(ApiClient client, String secret) {}

    @PersistenceContext(unitName = "access")
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    MachineClock clock;

    @Transactional
    public Credentials create(Caller by, Account account) {
        String secret = Secret.next();
        ApiClient client = new ApiClient(account, secret, clock.instant());
        entities.persist(client);
        entities.flush();
        audit.record(by, "CLIENT_CREATED", client.id(), AuditDetail.of(account));
        return new Credentials(client, secret);
    }

    /**
     * @param seen the version that the change was based on
     * @throws Problem 404, 412 where it was changed since, 422 where the role would change
     */
    @Transactional
    public ApiClient change(Caller by, String id, IfMatch seen, Account account, boolean active) {
        ApiClient client = get(id);
        seen.hold(String.valueOf(client.version()));
        client.change(account, active);
        entities.flush();
        audit.record(by, "CLIENT_CHANGED", id, AuditDetail.of(account, active));
        return client;
    }

    /** The old secret ends at once. */
    @Transactional
    public Credentials rotateSecret(Caller by, String id) {
        ApiClient client = entities.find(ApiClient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (client == null) {
            throw Problem.notFound();
        }
        String secret = Secret.next();
        client.replaceSecret(secret);
        entities.flush();
        audit.record(by, "CLIENT_SECRET_ROTATED", id, "{}");
        return new Credentials(client, secret);
    }

    @Transactional
    public Optional<ApiClient> find(String id) {
        return Optional.ofNullable(entities.find(ApiClient.class, id));
    }

    /** @param afterId empty for the first page */
    @Transactional
    public List<ApiClient> page(String afterId, int limit) {
        return entities.createQuery("SELECT c FROM ApiClient c WHERE c.id > :after ORDER BY c.id", ApiClient.class)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public boolean isEmpty() {
        return page("", 1).isEmpty();
    }

    private ApiClient get(String id) {
        return find(id).orElseThrow(Problem::notFound);
    }
}
