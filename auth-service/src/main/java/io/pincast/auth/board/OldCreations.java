package io.pincast.auth.board;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes requests that are too old to be repeated. */
@Component
class OldCreations implements Chore {
    private static final Duration KEPT = Duration.ofHours(25);
    private final BoardCreationStore creations;
    private final Clock clock;

    OldCreations(BoardCreationStore creations, Clock clock) {
        this.creations = creations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-board-requests";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        creations.deleteStartedBefore(clock.instant().minus(KEPT));
    }
}
