package io.pincast.auth.invitation;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Joins those whose joining a crash cut off, and forgets invitations that ended long ago. */
@Component
class InvitationSweep implements Chore {
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 100;
    private final InvitationStore invitations;
    private final Acceptance acceptance;
    private final Clock clock;

    InvitationSweep(InvitationStore invitations, Acceptance acceptance, Clock clock) {
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "finish-invitations";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        var now = clock.instant();
        invitations.listHalfAccepted(now.minus(SETTLED), BATCH).forEach(acceptance::finish);
        invitations.deleteEnded(now.minus(KEPT));
    }
}
