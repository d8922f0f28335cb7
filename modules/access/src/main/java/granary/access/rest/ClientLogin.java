package granary.access.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A client's id and secret as it sent them. */
record ClientLogin(String id, String secret) {
    private static final String SCHEME = "Basic ";

    /** HTTP Basic, both halves form-encoded before (RFC 6749, section 2.3.1); empty where it is anything else. */
    static Optional<ClientLogin> ofBasic(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            String both = new String(decoded, StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientLogin(decode(both.substring(0, colon)), decode(both.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientLogin[" + id + "]";
    }
}
