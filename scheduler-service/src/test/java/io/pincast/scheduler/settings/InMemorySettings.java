package io.pincast.scheduler.settings;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings over a map; held to the same contract as the store. */
public final class InMemorySettings implements SettingsStore {
    public static final SettingsProperties DEFAULTS =
            new SettingsProperties(Duration.ofHours(24), Duration.ofDays(2), Holding.AfterUnclear.LOOK_AND_RETRY);
    private final Map<WorkspaceId, PublishingSettings> all = new HashMap<>();

    public SettingsService service(Clock clock) {
        return new SettingsService(this, DEFAULTS, clock);
    }

    public synchronized void say(WorkspaceId workspace, Holding.Terms terms) {
        all.put(workspace, new PublishingSettings(workspace, terms, 1, "anna", null));
    }

    @Override
    public synchronized Map<WorkspaceId, PublishingSettings> find(Collection<WorkspaceId> workspaces) {
        return all.entrySet().stream()
                .filter(entry -> workspaces.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized boolean keep(PublishingSettings changed) {
        var known = all.get(changed.workspaceId());
        var current = known == null ? 0 : known.version();
        if (current != changed.version() - 1) {
            return false;
        }
        all.put(changed.workspaceId(), changed);
        return true;
    }
}
