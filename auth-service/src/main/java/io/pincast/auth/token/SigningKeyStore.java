package io.pincast.auth.token;

import java.util.List;

/** Keeps signing keys. */
public interface SigningKeyStore {

    /** Adds a key; false where another replica made the one of its generation. */
    boolean insert(SigningKey key);

    /** All keys by generation. */
    List<SigningKey> list();

    void deleteBefore(long generation);
}
