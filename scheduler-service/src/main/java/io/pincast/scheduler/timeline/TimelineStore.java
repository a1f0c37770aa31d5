package io.pincast.scheduler.timeline;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import java.util.List;

/** Where timelines are kept. */
public interface TimelineStore {

    /** Keeps an entry, once. */
    void add(TimelineEntry entry);

    /** All of a post, the oldest first. */
    List<TimelineEntry> list(PostId post, WorkspaceId workspace);
}
