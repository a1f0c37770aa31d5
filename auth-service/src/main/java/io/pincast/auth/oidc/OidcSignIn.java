package io.pincast.auth.oidc;

import io.pincast.auth.vault.SealedSecret;
import java.net.URI;
import java.time.Instant;

/**
 * Somebody who was sent to a provider and is expected back.
 *
 * @param secrets nonce and verifier, sealed
 * @param browserHash of the cookie by which the same browser is known again
 */
public record OidcSignIn(
        String id, String provider, URI redirectUri, SealedSecret secrets, String browserHash, Instant expiresAt) {

    static String place(String id) {
        return "oidcSignIns/" + id + "/secrets";
    }
}
