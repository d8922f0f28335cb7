package granary.nights;

import granary.access.DataFolder;
import granary.access.OwnerOnly;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The installation's Ed25519 key (RFC 8032), made once, that signs seals. */
@Shared
public class SealKey {
    private static final String ALGORITHM = "Ed25519";

    private final DataFolder data;

    @Inject
    public SealKey(DataFolder data) {
        this.data = data;
    }

    /** At the installation, so that a second server can be given the key before it has to seal. */
    public void makeIfAbsent() {
        privateKey();
    }

    /** Whether there is a key that can be read; asking makes none. */
    public boolean isThere() {
        return Files.isReadable(data.keys().resolve("seal-ed25519.key"));
    }

    /** Base64 of the signature of a text. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal cannot be signed: " + e.getMessage(), e);
        }
    }

    /** Base64 of the public key's X.509 form. */
    public String publicKey() {
        privateKey();
        return read("seal-ed25519.pub");
    }

    /** Whether this installation's key signed a text so. */
    public boolean verifies(String text, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey())));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private synchronized PrivateKey privateKey() {
        if (!Files.exists(data.keys().resolve("seal-ed25519.key"))) {
            make();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(read("seal-ed25519.key"));
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the seals cannot be read: " + e.getMessage(), e);
        }
    }

    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            // The private key comes last: where it is, the public one is too.
            OwnerOnly.write(
                    data.keys().resolve("seal-ed25519.pub"),
                    base64.encodeToString(pair.getPublic().getEncoded()));
            OwnerOnly.write(
                    data.keys().resolve("seal-ed25519.key"),
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for seals can be made: " + e.getMessage(), e);
        }
    }

    private String read(String name) {
        Path file = data.keys().resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key %s cannot be read".formatted(name), e);
        }
    }
}
