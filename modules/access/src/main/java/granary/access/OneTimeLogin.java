package granary.access;

import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** How people log in: a link that an administrator hands out, good for one use and for a while. */
@ApplicationScoped
public class OneTimeLogin {
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    Database database;

    @Inject
    AdministerUsers users;

    @Inject
    Audit audit;

    @Inject
    LoginAttempts attempts;

    @Inject
    WriteLogins writeLogins;

    @Inject
    MachineClock clock;

    /** As {@link #issue(Caller, String, Duration)}, by the installation itself. */
    @Transactional
    public String issue(String userId, Duration ttl) {
        return issue(Caller.INSTALLATION, userId, ttl);
    }

    /**
     * @param ttl more than nothing and at most 7 days
     * @return the token of the link; only its hash is kept
     * @throws Problem 404 where there is no such user, 409 where the user is switched off
     */
    @Transactional
    public String issue(Caller by, String userId, Duration ttl) {
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a login link lives up to %s, not %s".formatted(LONGEST, ttl));
        }
        User user = users.find(userId).orElseThrow(Problem::notFound);
        if (!user.isActive()) {
            throw Problem.of(409, "USER_INACTIVE", "this user is switched off");
        }
        String token = Secret.next();
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                INSERT INTO access_login_link (token_hash, user_id, expires_at_micros)
                                VALUES (:hash, :user, :expires)
                                """)
                        .bind("hash", Secret.hash(token))
                        .bind("user", userId)
                        .bind("expires", Micros.of(clock.instant().plus(ttl)))
                        .execute());
        audit.record(by, "LOGIN_LINK_ISSUED", userId, "{\"ttlSeconds\":%d}".formatted(ttl.toSeconds()));
        return token;
    }

    /**
     * The person behind a token that is known, unused and not expired; the token is spent by this.
     *
     * @param origin where the request comes from ({@link Origin})
     * @throws Problem 429 {@code TOO_MANY_ATTEMPTS} after failures, until it has waited
     */
    @Transactional
    public Optional<Caller> redeem(String token, String origin) {
        LoginAttempts.Attempt attempt = LoginAttempts.Attempt.byLink(origin);
        attempts.admit(attempt);
        Optional<Caller> caller = spend(token);
        if (caller.isEmpty()) {
            writeLogins.failed("unknown", origin, attempts.failed(attempt));
        }
        caller.ifPresent(who -> writeLogins.succeeded(who.id(), "LOGGED_IN", origin));
        return caller;
    }

    private Optional<Caller> spend(String token) {
        String hash = Secret.hash(token);
        long now = Micros.of(clock.instant());
        // One statement decides, so that of two browsers with the same link one wins.
        int spent = database.jdbi()
                .withHandle(handle -> handle.createUpdate("""
                                UPDATE access_login_link SET redeemed_at_micros = :now
                                WHERE token_hash = :hash AND redeemed_at_micros IS NULL AND expires_at_micros > :now
                                """)
                        .bind("hash", hash)
                        .bind("now", now)
                        .execute());
        if (spent != 1) {
            return Optional.empty();
        }
        String userId = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT user_id FROM access_login_link WHERE token_hash = :hash")
                                .bind("hash", hash)
                                .mapTo(String.class)
                                .one());
        return users.find(userId).filter(User::isActive).map(User::caller);
    }
}
