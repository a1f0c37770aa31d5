package io.pincast.scheduler.video;

import java.time.Duration;

/**
 * A video that can be planned with.
 *
 * @param contentType by content
 * @param width as shown: a video that is to be turned has its sides exchanged
 * @param height as shown
 */
public record Video(String contentType, int width, int height, Duration duration) {}
