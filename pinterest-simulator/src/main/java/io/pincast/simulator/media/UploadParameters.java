package io.pincast.simulator.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.token.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form fields that an upload must carry, by the names that Amazon S3 gives them. All of them are derived from one
 * secret of the media, of which only the hash is kept.
 */
final class UploadParameters {
    static final String KEY = "key";
    private static final String CREDENTIAL = "x-amz-credential";
    private static final String SIGNATURE = "x-amz-signature";
    private static final String SECURITY_TOKEN = "x-amz-security-token";
    private static final String POLICY = "policy";
    private static final DateTimeFormatter AMAZON_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What must be there before the file. */
    static final List<String> REQUIRED =
            List.of(KEY, POLICY, "x-amz-algorithm", CREDENTIAL, "x-amz-date", SECURITY_TOKEN, SIGNATURE);

    private UploadParameters() {}

    static Map<String, String> of(String mediaId, String secret, Instant now, Duration lifetime) {
        var policy = "{\"expiration\":\"" + now.plus(lifetime) + "\",\"media\":\"" + mediaId + "\"}";
        var fields = new LinkedHashMap<String, String>();
        fields.put("x-amz-date", AMAZON_TIME.format(now));
        fields.put(SIGNATURE, secret);
        fields.put(SECURITY_TOKEN, Secrets.hash("token" + secret));
        fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
        fields.put(KEY, "uploads/11/aa/22/3:video:" + mediaId);
        fields.put(POLICY, Base64.getEncoder().encodeToString(policy.getBytes(UTF_8)));
        fields.put(CREDENTIAL, "SIMULATED/" + AMAZON_TIME.format(now).substring(0, 8) + "/us-east-1/s3/aws4_request");
        fields.put("Content-Type", "multipart/form-data");
        return fields;
    }

    /** The media that the key names. */
    static Optional<String> mediaId(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(KEY)).map(key -> key.substring(key.lastIndexOf(':') + 1));
    }

    static boolean matches(Media media, Map<String, String> fields) {
        var secret = fields.getOrDefault(SIGNATURE, "");
        return Secrets.hash(secret).equals(media.uploadKeyHash())
                && Secrets.hash("token" + secret).equals(fields.get(SECURITY_TOKEN));
    }
}
