package granary.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Where a token says what its holder may do. Ours says it in {@code groups}, {@code counties}, {@code centers} and {@code
 * partners}; an outside issuer's claims are named by configuration, a claim within a claim as {@code realm_access/roles}.
 */
@ApplicationScoped
public class TokenClaims {
    /** What the outside issuer calls our roles, such as {@code maker=finance-makers,checker=finance-checkers}. */
    public static final String ROLES = "TOKEN_ROLES";

    // As everywhere else: what is no code names nothing of ours.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    @Inject
    Config config;

    /** @throws Problem 403 unless exactly one role is named */
    Role role(JsonWebToken token) {
        Map<String, Role> known = roles(setting(ROLES, ""));
        List<Role> roles = texts(token, setting("TOKEN_ROLE_CLAIM", "groups")).stream()
                .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                .distinct()
                .toList();
        // An outside issuer may send more groups than ours, but maker and checker must never meet in one caller.
        if (roles.size() != 1) {
            throw unclear("the token must name exactly one role of Granary in its groups");
        }
        return roles.get(0);
    }

    /** @throws Problem 403 where something in a scope is no code */
    Scope scope(JsonWebToken token) {
        return new Scope(codes(token, "counties"), codes(token, "centers"), codes(token, "partners"));
    }

    /** A sentence about what is wrong with a value of {@link #ROLES}; empty where nothing is. */
    public static Optional<String> fault(String roles) {
        try {
            roles(roles);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private Set<String> codes(JsonWebToken token, String kind) {
        String claim = setting("TOKEN_" + kind.toUpperCase(Locale.ROOT) + "_CLAIM", kind);
        Set<String> codes = texts(token, claim);
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw unclear("the token's scope must hold codes of Granary");
        }
        return codes;
    }

    /** Every role's own name where the setting is empty. */
    private static Map<String, Role> roles(String setting) {
        Map<String, Role> roles = new TreeMap<>();
        if (setting.isBlank()) {
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.NIGHT)
                    .forEach(role -> roles.put(role.wire(), role));
            return roles;
        }
        for (String pair : setting.split(",", -1)) {
            String[] sides = pair.strip().split("=", 2);
            Optional<Role> role = Role.ofWire(sides[0].strip()).filter(one -> one != Role.NIGHT);
            if (sides.length < 2 || sides[1].isBlank() || role.isEmpty()) {
                throw new IllegalArgumentException(
                        "TOKEN_ROLES must be a list such as maker=finance-makers,checker=finance-checkers");
            }
            if (roles.put(sides[1].strip(), role.get()) != null) {
                throw new IllegalArgumentException("TOKEN_ROLES gives two roles to '%s'".formatted(sides[1].strip()));
            }
        }
        return roles;
    }

    /** A list, or one text of names with blanks between them as OAuth 2 writes its scopes. */
    private static Set<String> texts(JsonWebToken token, String claim) {
        Object value = value(token, claim);
        if (value instanceof Collection<?> many) {
            Set<String> texts = new TreeSet<>();
            many.forEach(one -> texts.add(text(one)));
            return texts;
        }
        return value == null
                ? Set.of()
                : new TreeSet<>(List.of(text(value).strip().split("\\s+", -1)));
    }

    private static @Nullable Object value(JsonWebToken token, String claim) {
        Object whole = token.getClaim(claim);
        if (whole != null || !claim.contains("/")) {
            return whole;
        }
        String[] steps = claim.split("/", -1);
        Object value = token.getClaim(steps[0]);
        for (String step : List.of(steps).subList(1, steps.length)) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }

    static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }

    private static Problem unclear(String detail) {
        return Problem.of(403, "ROLE_UNCLEAR", detail);
    }

    private String setting(String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
