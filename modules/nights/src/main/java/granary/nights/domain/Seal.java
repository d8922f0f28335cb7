package granary.nights.domain;

/**
 * The irreversible end of a night.
 *
 * @param content what was signed: canonical JSON with the night's totals, the hashes of its exports and rows, and the
 *     previous seal's hash
 * @param sha256 of the content, in hexadecimal digits: the seal's fingerprint
 * @param signature Ed25519 over the content, Base64
 * @param publicKey X.509, Base64
 */
public record Seal(NightKey key, String content, String sha256, String signature, String publicKey) {}
