package io.pincast.auth.vault.aes;

import io.pincast.auth.vault.SealedSecret;
import io.pincast.auth.vault.Vault;
import io.pincast.auth.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption: each secret has a random key of its own, and the master key wraps only that. So changing the master key
 * needs no secret to be read, and no master key ever meets enough data to matter.
 */
@Component
class AesVault implements Vault {
    private final MasterKey current;
    private final Map<String, MasterKey> known = new HashMap<>();

    AesVault(VaultProperties properties) {
        for (var previous : properties.previousMasterKeys()) {
            var key = MasterKey.of("pincast.vault.previous-master-keys", previous);
            known.put(key.id(), key);
        }
        current = MasterKey.of("pincast.vault.master-key", properties.masterKey());
        known.put(current.id(), current);
    }

    @Override
    public SealedSecret seal(String place, String secret) {
        try {
            var dataKey = AesGcm.newKey();
            var wrapped = current.cipher().encrypt(dataKey, keyContext(current.id(), place));
            var content = new AesGcm(dataKey).encrypt(secret.getBytes(StandardCharsets.UTF_8), place);
            var base64 = Base64.getEncoder();
            return new SealedSecret(current.id(), base64.encodeToString(wrapped), base64.encodeToString(content));
        } catch (GeneralSecurityException e) {
            throw new VaultException("this JVM cannot encrypt with AES-256-GCM", e);
        }
    }

    @Override
    public String open(String place, SealedSecret sealed) {
        var key = known.get(sealed.keyId());
        if (key == null) {
            throw new VaultException(
                    place + " is sealed under the master key " + sealed.keyId() + ", but configured is " + current.id()
                            + ". Set pincast.vault.master-key to the key that was used before, or add that key to"
                            + " pincast.vault.previous-master-keys.",
                    null);
        }
        try {
            var base64 = Base64.getDecoder();
            var wrapped = base64.decode(sealed.dataKey());
            var dataKey = key.cipher().decrypt(wrapped, keyContext(key.id(), place));
            var content = new AesGcm(dataKey).decrypt(base64.decode(sealed.content()), place);
            return new String(content, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new VaultException(place + " was changed, or was sealed for another place", e);
        }
    }

    @Override
    public String currentKeyId() {
        return current.id();
    }

    private static String keyContext(String keyId, String place) {
        return keyId + "|" + place;
    }
}
