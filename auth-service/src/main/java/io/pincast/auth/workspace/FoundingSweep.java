package io.pincast.auth.workspace;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gives workspaces their owner where a crash came between the two. */
@Component
class FoundingSweep implements Chore {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int BATCH = 100;
    private final WorkspaceStore workspaces;
    private final WorkspaceService service;
    private final Clock clock;

    FoundingSweep(WorkspaceStore workspaces, WorkspaceService service, Clock clock) {
        this.workspaces = workspaces;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "finish-workspaces";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        workspaces.listUnfounded(clock.instant().minus(SETTLED), BATCH).forEach(service::found);
    }
}
