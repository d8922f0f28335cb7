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
 * A program that calls the REST interface. It is made with a secret, may get a new one (the old one ends at once), and
 * may be switched off and on; it is never deleted, because decisions and audit lines name it.
 */
@Entity
@Table(name = "access_client")
public class ApiClient {
    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Convert(converter = ScopeColumn.class)
    private Scope scope;

    @Column(name = "secret_hash")
    private String secretHash;

    private boolean active;

    @Column(name = "created_at_micros")
    private long createdAtMicros;

    @Version
    private long version;

    protected ApiClient() {}

    ApiClient(Account account, String secret, Instant now) {
        this.id = Ids.next("cli");
        this.name = account.name();
        this.role = account.role();
        this.scope = account.scope();
        this.secretHash = Secret.hash(secret);
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

    void replaceSecret(String secret) {
        this.secretHash = Secret.hash(secret);
    }

    boolean knows(String secret) {
        // Hashed first, so that an inactive client costs the same time as an active one.
        boolean right = Secret.matches(secret, secretHash);
        return right && active;
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
