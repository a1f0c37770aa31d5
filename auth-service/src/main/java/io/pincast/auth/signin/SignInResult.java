package io.pincast.auth.signin;

import io.pincast.auth.session.SignedIn;
import java.time.Instant;

/** What came of signing in. */
public sealed interface SignInResult {

    record Done(SignedIn signedIn) implements SignInResult {}

    /**
     * A second factor must follow.
     *
     * @param challenge to send with the code; told this once
     */
    record CodeNeeded(String challenge, Instant expiresAt) implements SignInResult {

        @Override
        public String toString() {
            return "CodeNeeded[hidden]";
        }
    }
}
