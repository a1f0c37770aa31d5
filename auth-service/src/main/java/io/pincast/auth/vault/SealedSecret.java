package io.pincast.auth.vault;

/**
 * A secret that only the vault can read.
 *
 * @param keyId of the master key that wraps the data key
 * @param dataKey the record's own key, wrapped; base64
 * @param content the secret under the data key; base64
 */
public record SealedSecret(String keyId, String dataKey, String content) {

    /** Whether it is the same secret, under whatever master key it lies by now. */
    public boolean isSameAs(SealedSecret other) {
        return content.equals(other.content);
    }

    @Override
    public String toString() {
        return "SealedSecret[keyId=" + keyId + "]";
    }
}
