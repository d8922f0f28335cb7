package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** People are entered, changed and switched off; every such deed leaves an audit line. */
@ApplicationScoped
public class AdministerUsers {
    @PersistenceContext(unitName = "access")
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    MachineClock clock;

    @Transactional
    public User create(Caller by, Account account) {
        User user = new User(account, clock.instant());
        entities.persist(user);
        entities.flush();
        audit.record(by, "USER_CREATED", user.id(), AuditDetail.of(account));
        return user;
    }

    /**
     * @param seen the version that the change was based on
     * @throws Problem 404, 412 where it was changed since, 422 where the role would change
     */
    @Transactional
    public User change(Caller by, String id, IfMatch seen, Account account, boolean active) {
        User user = find(id).orElseThrow(Problem::notFound);
        seen.hold(String.valueOf(user.version()));
        user.change(account, active);
        entities.flush();
        audit.record(by, "USER_CHANGED", id, AuditDetail.of(account, active));
        return user;
    }

    @Transactional
    public Optional<User> find(String id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }

    /** @param afterId empty for the first page */
    @Transactional
    public List<User> page(String afterId, int limit) {
        return entities.createQuery("SELECT u FROM User u WHERE u.id > :after ORDER BY u.id", User.class)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }
}
