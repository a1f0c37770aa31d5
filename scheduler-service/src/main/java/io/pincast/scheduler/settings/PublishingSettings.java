package io.pincast.scheduler.settings;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace wants of publishing.
 *
 * @param version rises with every change; 0 where nobody has said anything
 * @param changedBy who did it last, and {@code changedAt} when
 */
public record PublishingSettings(
        WorkspaceId workspaceId,
        Holding.Terms terms,
        long version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    PublishingSettings changed(Holding.Terms wanted, String by, Instant now) {
        return new PublishingSettings(workspaceId, wanted, version + 1, by, now);
    }
}
