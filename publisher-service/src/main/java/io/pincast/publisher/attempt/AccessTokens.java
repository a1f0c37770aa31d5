package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.Setback;
import org.jspecify.annotations.Nullable;

/** Where access to an account comes from. */
public interface AccessTokens {

    /**
     * Access that should work.
     *
     * @param rejectedTokenHash SHA-256 in hex of a token that Pinterest refused, so that it is renewed
     */
    Access access(Subject subject, @Nullable String rejectedTokenHash);

    /** Access, or why there is none. */
    sealed interface Access {
        record Granted(Grant grant) implements Access {}

        record Refused(Setback setback) implements Access {}
    }
}
