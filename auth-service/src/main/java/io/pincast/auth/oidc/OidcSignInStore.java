package io.pincast.auth.oidc;

import java.time.Instant;
import java.util.Optional;

/** Keeps sign-ins under way, by the hash of their state. */
public interface OidcSignInStore {

    void insert(OidcSignIn signIn, String stateHash);

    /** Uses one up: whoever gets it is the only one who ever does. */
    Optional<OidcSignIn> consume(String stateHash, Instant now);

    void deleteExpired(Instant now);
}
