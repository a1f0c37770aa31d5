package io.pincast.auth.vault.aes;

import io.pincast.auth.vault.KeyName;
import java.util.Base64;

/**
 * A master key and the name it goes by.
 *
 * @param id as {@link KeyName} has it
 */
record MasterKey(String id, AesGcm cipher) {
    private static final int BYTES = 32;

    static MasterKey of(String property, String base64) {
        var bytes = decode(property, base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(property + " has " + bytes.length
                    + " bytes, but needs 32 in base64. Make one with: openssl rand -base64 32");
        }
        return new MasterKey(KeyName.of(bytes), new AesGcm(bytes));
    }

    private static byte[] decode(String property, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    property + " is not base64. Make a key with: openssl rand -base64 32", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
