package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;
import java.time.Duration;

/** What came of trying to renew an account's tokens. */
sealed interface RefreshOutcome {

    /** Renewed, found to work after all, or proven dead: the account says which. */
    record Settled(Account account) implements RefreshOutcome {}

    /** Somebody else is at it, or the account has changed meanwhile: look again. */
    record Elsewhere() implements RefreshOutcome {}

    /** Not now. */
    record Deferred(String why, Duration pause) implements RefreshOutcome {}
}
