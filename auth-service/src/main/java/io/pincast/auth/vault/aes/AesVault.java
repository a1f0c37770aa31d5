package io.pincast.auth.vault.aes;

import io.pincast.auth.vault.SealedPlace;
import io.pincast.auth.vault.SealedSecret;
import io.pincast.auth.vault.Vault;
import io.pincast.auth.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption: each secret has a random key of its own, and the master key wraps only that. So changing the master key
 * needs no secret to be read, and no master key ever meets enough data to matter.
 */
@Component
class AesVault implements Vault {
    private final KeyRing keys;
    private final List<SealedPlace> places;

    AesVault(KeyRing keys, List<SealedPlace> places) {
        this.keys = keys;
        this.places = List.copyOf(places);
    }

    @Override
    public SealedSecret seal(String place, String secret) {
        requireTold(place);
        try {
            var dataKey = AesGcm.newKey();
            var content = new AesGcm(dataKey).encrypt(secret.getBytes(StandardCharsets.UTF_8), place);
            return wrapped(keys.current(), place, dataKey, Base64.getEncoder().encodeToString(content));
        } catch (GeneralSecurityException e) {
            throw new VaultException("this JVM cannot encrypt with AES-256-GCM", e);
        }
    }

    /** What nobody seals anew is lost with the old key, long after it was written. */
    private void requireTold(String place) {
        if (places.stream().noneMatch(told -> told.has(place))) {
            throw new IllegalArgumentException("no SealedPlace bean has " + place
                    + ", so it would stay under its master key when that is changed");
        }
    }

    @Override
    public String open(String place, SealedSecret sealed) {
        try {
            var content = Base64.getDecoder().decode(sealed.content());
            return new String(new AesGcm(unwrapped(place, sealed)).decrypt(content, place), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(place, e);
        }
    }

    @Override
    public SealedSecret reseal(String place, SealedSecret sealed) {
        try {
            return wrapped(keys.current(), place, unwrapped(place, sealed), sealed.content());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(place, e);
        }
    }

    private static SealedSecret wrapped(MasterKey key, String place, byte[] dataKey, String content)
            throws GeneralSecurityException {
        var wrapped = key.cipher().encrypt(dataKey, keyContext(key.id(), place));
        return new SealedSecret(key.id(), Base64.getEncoder().encodeToString(wrapped), content);
    }

    private byte[] unwrapped(String place, SealedSecret sealed) throws GeneralSecurityException {
        var key = keys.find(sealed.keyId()).orElseThrow(() -> missing(place, sealed.keyId()));
        return key.cipher().decrypt(Base64.getDecoder().decode(sealed.dataKey()), keyContext(key.id(), place));
    }

    private VaultException missing(String place, String keyId) {
        return new VaultException(
                place + " is sealed under the master key " + keyId + ", but configured is "
                        + keys.current().id()
                        + ". Add the key that was used before behind the current one, in pincast.vault.master-key or in the file"
                        + " pincast.vault.key-file.",
                null);
    }

    private static VaultException damaged(String place, Exception cause) {
        return new VaultException(place + " was changed, or was sealed for another place", cause);
    }

    @Override
    public String currentKeyId() {
        return keys.current().id();
    }

    @Override
    public Set<String> keyIds() {
        return keys.ids();
    }

    private static String keyContext(String keyId, String place) {
        return keyId + "|" + place;
    }
}
