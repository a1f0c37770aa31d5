package io.pincast.scheduler.draft;

import org.jspecify.annotations.Nullable;

/**
 * What stands for a video until it plays: one of the two.
 *
 * @param keyFrameSeconds the frame at that time; Pinterest takes the last one where the video is shorter
 */
public record DraftCover(
        @Nullable DraftMedia image, @Nullable Integer keyFrameSeconds) {}
