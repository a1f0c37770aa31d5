package io.pincast.auth.signin;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes challenges to which nobody came back. */
@Component
class OldChallenges implements Chore {
    private final ChallengeStore challenges;
    private final Clock clock;

    OldChallenges(ChallengeStore challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-challenges";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        challenges.deleteExpired(clock.instant());
    }
}
