package io.pincast.auth.vault;

import io.pincast.auth.secret.Secrets;
import java.util.Base64;

/** The name that a master key goes by: it follows from the key, so that nobody has to name keys, and tells nothing of it. */
public final class KeyName {
    private static final int LENGTH = 12;

    private KeyName() {}

    public static String of(byte[] key) {
        return Secrets.hash("pincast vault key id\n" + Base64.getEncoder().encodeToString(key))
                .substring(0, LENGTH);
    }
}
