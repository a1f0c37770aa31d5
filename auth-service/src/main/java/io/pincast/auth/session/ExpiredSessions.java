package io.pincast.auth.session;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes sessions that have ended. */
@Component
class ExpiredSessions implements Chore {
    private final SessionStore sessions;
    private final Clock clock;

    ExpiredSessions(SessionStore sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-expired-sessions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        sessions.deleteExpired(clock.instant());
    }
}
