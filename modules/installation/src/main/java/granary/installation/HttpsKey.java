package granary.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The key that HTTPS is served with. Where there is none, Liberty makes one before any application starts; production
 * takes only one that the operator has brought.
 */
record HttpsKey(Path keystore, String password) {
    /** What Liberty calls its own: the name of the server. */
    private static final String MADE_BY_LIBERTY = "OU=defaultServer";

    private static final Set<String> COMMON_PASSWORDS =
            Set.of("", "changeit", "changeme", "password", "secret", "liberty", "webas", "granary");

    static HttpsKey of(Config config) {
        return new HttpsKey(
                Path.of(config.getValue("HTTPS_KEYSTORE", String.class)),
                config.getOptionalValue("HTTPS_KEYSTORE_PASSWORD", String.class).orElse(""));
    }

    /** Empty where the keystore can be opened, holds no certificate that Liberty has made, and keeps its password secret. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (COMMON_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))) {
            faults.add("HTTPS_KEYSTORE_PASSWORD is one that everybody knows: give the keystore another");
        }
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate && isGenerated(certificate)) {
                    faults.add("production serves HTTPS with a certificate of its operator, and that of %s"
                                    .formatted(keystore)
                            + " was generated: set HTTPS_KEYSTORE and HTTPS_KEYSTORE_PASSWORD");
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            faults.add("HTTPS_KEYSTORE %s cannot be opened as PKCS12 with HTTPS_KEYSTORE_PASSWORD".formatted(keystore));
        }
        return faults;
    }

    private static boolean isGenerated(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && certificate.getSubjectX500Principal().getName().contains(MADE_BY_LIBERTY);
    }
}
