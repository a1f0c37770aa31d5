package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Grant;
import io.pincast.auth.account.StateReason;
import java.time.Duration;
import java.util.Optional;

/** What became of a refresh, sealed by what it proves. */
public sealed interface GrantAnswer {

    /** New tokens: to be stored before anything else. */
    record Granted(Grant grant) implements GrantAnswer {}

    /** Pinterest proved that the refresh token is worth nothing any more. */
    record Dead(StateReason reason) implements GrantAnswer {}

    /**
     * Nothing is proven about the grant: Pinterest was away, busy, or refused the app rather than the account.
     *
     * @param why a sentence
     * @param retryAfter how long Pinterest asked to wait
     */
    record Passing(String why, Optional<Duration> retryAfter) implements GrantAnswer {}
}
