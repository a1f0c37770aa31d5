package io.pincast.analytics.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject, and how following it goes.
 *
 * @param lastLookedAt when Pinterest was asked last
 * @param unavailableReason why no new numbers come
 */
public record Tracked(
        Subject subject,
        @Nullable Instant lastLookedAt,
        @Nullable String unavailableReason) {}
