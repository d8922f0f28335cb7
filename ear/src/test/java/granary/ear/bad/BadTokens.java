package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that prove nothing, whoever issues the good ones. */
public abstract class BadTokens {
    private static final String PATH = "/api/v1/tariffs";

    /** Where the server is. */
    protected abstract URI base();

    /** Whose tokens it takes. */
    protected abstract TestIssuer issuer();

    /** One way to make a token. */
    record Forgery(String what, Function<TestIssuer, String> made) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("alg=none", TestIssuer::unsigned),
                new Forgery("HS256 with the public key", TestIssuer::macOfThePublicKey),
                new Forgery("for another audience", one -> one.forAudience("another")),
                new Forgery("of another issuer", one -> one.ofIssuer("https://issuer.example.com")),
                new Forgery("expired", one -> one.expired(60)),
                new Forgery("without an end", TestIssuer::endless),
                new Forgery("nbf in the future", one -> one.notBefore(120)),
                new Forgery("kid as a path", one -> one.forged("../../../../../../dev/null")),
                new Forgery("kid as an address", one -> one.forged("http://localhost:1/keys")),
                new Forgery("kid as SQL", one -> one.forged("' OR 1=1 --")),
                new Forgery(
                        "another's key under the same name",
                        one -> one.forged(one.key().getKeyID())),
                new Forgery("other claims under a good signature", TestIssuer::tampered),
                new Forgery("half of a good one", one -> one.good().substring(0, 100)),
                new Forgery("no token", one -> "a.b.c"),
                new Forgery("a long one", one -> "x".repeat(7_000)));
    }

    @Test
    void aGoodTokenOpens() {
        assertThat(get(PATH, Map.of("Authorization", "Bearer " + issuer().good()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryDoesNot(Forgery forgery) {
        assertRefused(
                get(PATH, Map.of("Authorization", "Bearer " + forgery.made().apply(issuer()))));
    }

    @Test
    void aTokenInTheAddressDoesNotEither() {
        assertRefused(get(PATH + "?access_token=" + issuer().good(), Map.of()));
        assertRefused(get(PATH + "?token=" + issuer().good(), Map.of()));
        assertRefused(get(PATH, Map.of("Cookie", "Bearer=" + issuer().good())));
    }

    @Test
    void aTokenOfNoRoleOrTwoIsNobodys() {
        assertThat(roles(List.of())).isEqualTo(403);
        assertThat(roles(List.of("maker", "checker"))).isEqualTo(403);
        assertThat(roles(List.of("night"))).isEqualTo(403);
    }

    private int roles(List<String> roles) {
        return get(
                        PATH,
                        Map.of(
                                "Authorization",
                                "Bearer " + issuer().saying(of(roles)).good()))
                .status();
    }

    /** What a token of this issuer says whose holder has these roles of ours. */
    protected abstract UnaryOperator<JWTClaimsSet.Builder> of(List<String> roles);

    private Answer get(String path, Map<String, String> headers) {
        return new Api(base(), "", "").callUnnamed("GET", path, new byte[0], headers);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }
}
