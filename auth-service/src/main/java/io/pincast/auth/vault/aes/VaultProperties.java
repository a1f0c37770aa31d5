package io.pincast.auth.vault.aes;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that everything at rest hangs on.
 *
 * @param masterKey 32 bytes in base64; several, by commas, while one takes the place of another: the first one seals
 * @param previousMasterKeys only open what they sealed, until it is sealed anew; the same as further ones in {@code masterKey}
 * @param keyFile the same from a file, one key a line, which is read again when it changes
 */
@ConfigurationProperties("pincast.vault")
record VaultProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue List<String> previousMasterKeys,
        @DefaultValue("") String keyFile) {

    VaultProperties {
        previousMasterKeys = List.copyOf(previousMasterKeys);
        if (masterKey.isBlank() && keyFile.isBlank()) {
            throw new IllegalArgumentException(
                    "pincast.vault.master-key (PINCAST_VAULT_MASTER_KEY) is not set, and pincast.vault.key-file neither."
                            + " Make a key with: openssl rand -base64 32. Keep it: what is sealed under it cannot be read without it.");
        }
    }

    boolean isFile() {
        return !keyFile.isBlank();
    }

    /** All keys that were given, the one that seals first. */
    String given() {
        return masterKey + previousMasterKeys.stream().map(key -> "," + key).reduce("", String::concat);
    }

    @Override
    public String toString() {
        return "VaultProperties[hidden]";
    }
}
