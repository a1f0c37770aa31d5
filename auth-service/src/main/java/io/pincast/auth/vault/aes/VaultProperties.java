package io.pincast.auth.vault.aes;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that everything at rest hangs on.
 *
 * @param masterKey seals; 32 bytes in base64
 * @param previousMasterKeys only open what they sealed, until it is sealed anew
 */
@ConfigurationProperties("pincast.vault")
record VaultProperties(
        @DefaultValue("") String masterKey, @DefaultValue List<String> previousMasterKeys) {

    VaultProperties {
        if (masterKey.isBlank()) {
            throw new IllegalArgumentException(
                    "pincast.vault.master-key (PINCAST_VAULT_MASTER_KEY) is not set."
                            + " Make one with: openssl rand -base64 32. Keep it: what is sealed under it cannot be read without it.");
        }
    }

    @Override
    public String toString() {
        return "VaultProperties[hidden]";
    }
}
