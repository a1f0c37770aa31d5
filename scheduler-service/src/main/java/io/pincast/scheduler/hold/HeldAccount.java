package io.pincast.scheduler.hold;

import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to do about an account that something waits for. */
final class HeldAccount {

    private HeldAccount() {}

    /** The next thing. */
    enum Step {
        RESUME,
        ASK,
        WAIT
    }

    /**
     * Decides it. That an account is connected counts only where it was heard after the hold began: the hold may know better.
     *
     * @param heldSince of the one that waits
     * @param askedAt when auth-service was asked last; none where it never was
     */
    static Step next(
            Optional<Account> known, Instant heldSince, @Nullable Instant askedAt, Duration askEvery, Instant now) {
        var connected = known.filter(account -> account.state() == AccountState.CONNECTED)
                .filter(account -> account.heardAt().isAfter(heldSince));
        if (connected.isPresent()) {
            return Step.RESUME;
        }
        var since = askedAt == null || askedAt.isBefore(heldSince) ? heldSince : askedAt;
        return now.isBefore(since.plus(askEvery)) ? Step.WAIT : Step.ASK;
    }
}
