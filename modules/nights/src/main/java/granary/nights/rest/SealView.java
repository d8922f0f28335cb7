package granary.nights.rest;

import granary.nights.domain.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal: verify the Ed25519 signature over the UTF-8 bytes of {@code content} with the public key. */
@Schema(name = "Seal")
record SealView(
        String country,
        String date,
        String content,
        String sha256,
        String signature,
        String publicKey,
        String algorithm) {
    static SealView of(Seal seal) {
        return new SealView(
                seal.key().country(),
                seal.key().date().toString(),
                seal.content(),
                seal.sha256(),
                seal.signature(),
                seal.publicKey(),
                "Ed25519");
    }
}
