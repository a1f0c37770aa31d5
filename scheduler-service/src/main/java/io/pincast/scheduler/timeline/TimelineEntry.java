package io.pincast.scheduler.timeline;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event, in words.
 *
 * @param id of the event: hearing it twice makes one entry
 * @param sequence orders what happened in the same millisecond
 * @param type of the event
 * @param details for programs: texts, numbers, truth values
 */
public record TimelineEntry(
        String id,
        WorkspaceId workspaceId,
        PostId postId,
        Instant at,
        long sequence,
        String type,
        String text,
        @Nullable String publicationId,
        @Nullable Integer round,
        Map<String, Object> details) {

    public TimelineEntry {
        details = Map.copyOf(details);
    }
}
