package io.pincast.auth.token;

import io.pincast.auth.vault.SealedSecret;
import java.time.Instant;

/**
 * A key pair by which tokens are signed for a while.
 *
 * @param id the {@code kid} in tokens; never used again for another key
 * @param generation 1 for the first, and one more with each
 * @param publicJwk as others get it, JSON
 * @param privateJwk JSON, sealed
 * @param signsFrom from when on tokens are signed by it; it is published before, so that everybody knows it by then
 */
public record SigningKey(String id, long generation, String publicJwk, SealedSecret privateJwk, Instant signsFrom) {

    /** Where the private part is sealed for. */
    public String privatePlace() {
        return privatePlace(id);
    }

    static String privatePlace(String id) {
        return "signingKeys/" + id + "/privateJwk";
    }
}
