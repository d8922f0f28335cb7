package granary.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A person who uses the console. There is no password: an administrator hands out one-time, expiring links. A person may
 * be switched off and on, and is never deleted, because decisions and audit lines name them.
 */
@Entity
@Table(name = "access_user")
public class User {
    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Convert(converter = ScopeColumn.class)
    private Scope scope;

    private boolean active;

    @Column(name = "created_at_micros")
    private long createdAtMicros;

    @Version
    private long version;

    protected User() {}

    User(Account account, Instant now) {
        this.id = Ids.next("usr");
        this.name = account.name();
        this.role = account.role();
        this.scope = account.scope();
        this.active = true;
        this.createdAtMicros = Micros.of(now);
    }

    /** @throws Problem 422 where the role would change */
    void change(Account account, boolean nowActive) {
        account.refuseAnotherRoleThan(role);
        this.name = account.name();
        this.scope = account.scope();
        this.active = nowActive;
    }

    public String id() {
        return id;
    }

    public Account account() {
        return new Account(name, role, scope);
    }

    public Caller caller() {
        return new Caller(id, name, role, scope);
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return Micros.toInstant(createdAtMicros);
    }

    public long version() {
        return version;
    }
}
