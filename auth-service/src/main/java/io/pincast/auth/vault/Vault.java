package io.pincast.auth.vault;

/** Seals secrets before they are stored. */
public interface Vault {

    /**
     * Seals a secret for one place.
     *
     * @param place which record, and which field of it, such as {@code accounts/0193…/accessToken}: moved anywhere else, it cannot be opened
     */
    SealedSecret seal(String place, String secret);

    /**
     * The secret.
     *
     * @throws VaultException where it was changed, was sealed for another place, or its master key is not configured
     */
    String open(String place, SealedSecret sealed);

    /** Which master key seals now. */
    String currentKeyId();
}
