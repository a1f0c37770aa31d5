package io.pincast.auth.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six digits, a new one each 30 seconds. */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** So many steps a phone's clock may be off, and a person may be slow. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /**
     * The step whose code this is.
     *
     * @param lastStep the step of the last code that was taken: that code, and all before it, are worth nothing any more
     */
    static OptionalLong match(byte[] secret, String code, Instant now, long lastStep) {
        var current = now.getEpochSecond() / STEP.toSeconds();
        var found = OptionalLong.empty();
        for (var step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (step > lastStep && found.isEmpty() && same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-1", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
