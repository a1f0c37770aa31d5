package io.pincast.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Looks for secrets in bytes: as they are, in base64 whatever stands before them, and URL-encoded. */
final class SecretScan {
    private final Map<String, Set<String>> formsByName = new LinkedHashMap<>();

    SecretScan with(String name, String secret) {
        if (secret.length() < 6) {
            throw new IllegalArgumentException(name + " is too short to be told from chance");
        }
        formsByName.put(name, forms(secret));
        return this;
    }

    /** What every secret of a kind begins with: looked for as it is. */
    SecretScan withPrefix(String name, String prefix) {
        var forms = new LinkedHashSet<String>();
        forms.add(prefix);
        forms.add(URLEncoder.encode(prefix, StandardCharsets.UTF_8));
        formsByName.put(name, forms);
        return this;
    }

    /** Names of the secrets that the bytes hold. */
    Set<String> foundIn(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var found = new LinkedHashSet<String>();
        formsByName.forEach((name, forms) -> {
            if (forms.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    private static Set<String> forms(String secret) {
        var forms = new LinkedHashSet<String>();
        forms.add(secret);
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        for (var shift = 0; shift < 3; shift++) {
            forms.add(base64(secret, shift, Base64.getEncoder()));
            forms.add(base64(secret, shift, Base64.getUrlEncoder()));
        }
        return forms;
    }

    /** What stays the same in base64, whatever stands around the secret: the whole groups that it alone decides. */
    private static String base64(String secret, int shift, Base64.Encoder encoder) {
        var encoded =
                encoder.withoutPadding().encodeToString(("\0".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8));
        var from = shift == 0 ? 0 : 4;
        var wholeGroups = (shift + secret.getBytes(StandardCharsets.UTF_8).length) / 3 * 4;
        return encoded.substring(from, Math.max(from, wholeGroups));
    }
}
