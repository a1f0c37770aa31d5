package io.pincast.auth.secondfactor;

import io.pincast.auth.secret.Secrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes for who has lost the phone, each good once. Of 120 random bits: a plain hash of one tells nothing. */
@Component
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 15;
    private static final int GROUP = 6;
    private final SecureRandom random = new SecureRandom();

    /** New codes as a person reads them, such as {@code ABCDEF-GHIJKL-MNOPQR-STUVWX}. */
    List<String> generate() {
        return Stream.generate(this::one).limit(COUNT).toList();
    }

    private String one() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base32.encode(bytes);
        return String.join("-", text.split("(?<=\\G.{" + GROUP + "})", -1)).replaceAll("-$", "");
    }

    /** What is kept of a code, however it is typed. */
    static String hash(String code) {
        return Secrets.hash("recovery " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }
}
