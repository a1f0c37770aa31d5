package io.pincast.auth.connection;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes connections that nobody can go on with. They are kept for a day, to say why an old link does not work. */
@Component
class OldConnections implements Chore {
    private static final Duration KEPT = Duration.ofDays(1);
    private final ConnectionStore connections;
    private final Clock clock;

    OldConnections(ConnectionStore connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-connections";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        connections.deleteCreatedBefore(clock.instant().minus(KEPT));
    }
}
