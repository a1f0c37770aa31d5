package io.pincast.auth.vault;

import java.util.Set;

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

    /** The same secret under the current master key: only its data key is wrapped anew, the secret itself is not read. */
    SealedSecret reseal(String place, SealedSecret sealed);

    /** Which master key seals now. */
    String currentKeyId();

    /** All master keys that open something, the current one included. */
    Set<String> keyIds();
}
