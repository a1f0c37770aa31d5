package io.pincast.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A session's or an API token as a client holds it: only auth-service knows what it means. */
public record OpaqueToken(String value) {
    private static final String TOKEN = "pcs?_[A-Za-z0-9_-]{8,256}";
    private static final Pattern BEARER = Pattern.compile("[Bb]earer +(" + TOKEN + ")", Pattern.UNICODE_CASE);
    private static final Pattern SESSION = Pattern.compile("pcs_[A-Za-z0-9_-]{8,256}");

    /** The token in an {@code Authorization} header; empty for anything that cannot be one of ours. */
    public static Optional<OpaqueToken> in(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        var found = BEARER.matcher(authorization.strip());
        return found.matches() ? Optional.of(new OpaqueToken(found.group(1))) : Optional.empty();
    }

    /** A session's token as a cookie holds it. */
    static Optional<OpaqueToken> of(@Nullable String cookie) {
        return cookie != null && SESSION.matcher(cookie).matches()
                ? Optional.of(new OpaqueToken(cookie))
                : Optional.empty();
    }

    /** What the token may be known by where it must not be kept. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "OpaqueToken[hidden]";
    }
}
