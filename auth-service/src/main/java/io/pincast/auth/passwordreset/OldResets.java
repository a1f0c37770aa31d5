package io.pincast.auth.passwordreset;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes links that nobody used in time. */
@Component
class OldResets implements Chore {
    private final PasswordResetStore resets;
    private final Clock clock;

    OldResets(PasswordResetStore resets, Clock clock) {
        this.resets = resets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-password-resets";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        resets.deleteExpired(clock.instant());
    }
}
