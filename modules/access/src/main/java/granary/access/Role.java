package granary.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one role of a person or client. Nobody holds two, so nobody holds both maker and checker. */
public enum Role {
    MAKER,
    CHECKER,
    COUNTY,
    PARTNER,
    INTEGRATOR,
    AUDITOR,
    ADMIN,
    /** The service identity that settles nights; never given to a person or an API client. */
    NIGHT;

    /** The name on the wire and in a token's {@code groups}, such as {@code maker}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWire(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
