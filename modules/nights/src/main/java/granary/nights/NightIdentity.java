package granary.nights;

import com.ibm.websphere.security.auth.WSSubject;
import granary.database.Shared;
import java.security.PrivilegedAction;
import java.util.Hashtable;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/**
 * The service identity {@code night}, the only one that may submit jobs. It has no password and is in no registry: the
 * application asserts it to the server, and nobody can log in as it.
 */
@Shared
public class NightIdentity {
    private static final String REALM = "granary";
    private static final String NAME = "night";

    /** Does something as {@code night}. */
    public <T> T call(Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        WSSubject.doAs(subject(), (PrivilegedAction<Object>) () -> {
            result.set(work.get());
            return true;
        });
        return Objects.requireNonNull(result.get());
    }

    private static Subject subject() {
        Hashtable<String, Object> assertion = new Hashtable<>();
        assertion.put("com.ibm.wsspi.security.cred.uniqueId", "user:" + REALM + "/" + NAME);
        assertion.put("com.ibm.wsspi.security.cred.securityName", NAME);
        assertion.put("com.ibm.wsspi.security.cred.realm", REALM);
        assertion.put("com.ibm.wsspi.security.cred.cacheKey", REALM + "/" + NAME);
        Subject subject = new Subject();
        subject.getPrivateCredentials().add(assertion);
        try {
            LoginContext login = new LoginContext("system.DEFAULT", subject);
            login.login();
            return login.getSubject();
        } catch (LoginException e) {
            throw new IllegalStateException("the identity of the nights cannot be asserted: " + e.getMessage(), e);
        }
    }
}
