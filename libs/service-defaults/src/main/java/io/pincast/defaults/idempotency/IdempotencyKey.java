package io.pincast.defaults.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the caller sent as {@code Idempotency-Key}, if anything, and the hash of the request it sent it with. A controller takes
 * it as an argument; the store keeps both as fields of what is created.
 *
 * @param requestHash of method, path and body; for an upload, add the file by {@link #withContent}
 */
public record IdempotencyKey(Optional<String> key, String requestHash) {
    public static final String HEADER = "Idempotency-Key";
    /** {@code true} on an answer that repeats an earlier one. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    public IdempotencyKey withContent(String contentHash) {
        return new IdempotencyKey(key, hash((requestHash + contentHash).getBytes(StandardCharsets.UTF_8)));
    }

    static String hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
