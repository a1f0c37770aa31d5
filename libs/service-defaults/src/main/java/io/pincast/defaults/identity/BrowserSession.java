package io.pincast.defaults.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a browser is signed in: by two cookies. Scripts cannot read the one with the session's token. They can read the other, and
 * send what is in it as a header with whatever changes something: a foreign page cannot, since it cannot read the cookie. The second is
 * a signature that only the first can make, so a foreign page gains nothing by planting a cookie of its own.
 *
 * @param name of the cookie with the session's token
 * @param csrfName of the cookie that scripts read
 * @param signInName of the cookie by which a browser is known again that was sent to a provider to sign in there
 * @param connectName of the cookie by which a browser is known again that was sent to Pinterest to connect an account
 * @param path under which browsers send both
 * @param secure whether they are sent by TLS alone
 */
public record BrowserSession(
        String name, String csrfName, String signInName, String connectName, String path, boolean secure) {
    /** What repeats the second cookie's value. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String PURPOSE = "pincast csrf 1";

    /**
     * The cookies of an installation.
     *
     * @param secure whether people reach it by TLS; the names then begin with a prefix by which browsers refuse a weaker cookie
     * @param path of its address; empty where it has none
     */
    public static BrowserSession of(boolean secure, String path) {
        var own = path.isEmpty() ? "__Host-" : "__Secure-";
        var prefix = secure ? own : "";
        return new BrowserSession(
                prefix + "pincast-session",
                prefix + "pincast-csrf",
                prefix + "pincast-sign-in",
                prefix + "pincast-connect",
                path.isEmpty() ? "/" : path,
                secure);
    }

    /** What belongs to a session's token. */
    public static String csrfToken(String sessionToken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), "RAW"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
        }
    }

    /** Whether a header's value is the one that belongs to a session's token. */
    public static boolean isCsrfToken(String sessionToken, String given) {
        return MessageDigest.isEqual(
                csrfToken(sessionToken).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
