package io.pincast.scheduler.settings;

import io.pincast.defaults.identity.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** Where settings are kept. */
public interface SettingsStore {

    /** Of those workspaces that have said something. */
    Map<WorkspaceId, PublishingSettings> find(Collection<WorkspaceId> workspaces);

    /**
     * Keeps a change if nobody else made one since.
     *
     * @return whether this call did it
     */
    boolean keep(PublishingSettings changed);
}
