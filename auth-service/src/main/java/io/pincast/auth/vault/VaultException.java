package io.pincast.auth.vault;

import org.jspecify.annotations.Nullable;

/** A sealed secret cannot be opened. */
public class VaultException extends RuntimeException {

    public VaultException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
