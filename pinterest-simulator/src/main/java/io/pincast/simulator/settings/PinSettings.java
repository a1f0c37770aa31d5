package io.pincast.simulator.settings;

import java.time.Duration;

/**
 * How Pins come to be.
 *
 * @param listingDelay until a new Pin stands in lists; it can be read by id, and counts in {@code pin_count}, at once
 * @param boardListsSections whether a board's list has the Pins of its sections too (Pinterest does not say)
 * @param imageMinimum shorter than this, in pixels, on either side: 403 code 233
 * @param imageMaximumBytes larger than this: 403 code 235
 * @param videoReadyAfter until a new video Pin shows its duration and size, and {@code creative_type} VIDEO
 */
public record PinSettings(
        Duration listingDelay,
        boolean boardListsSections,
        int imageMinimum,
        long imageMaximumBytes,
        Duration videoReadyAfter) {

    public static final PinSettings DEFAULT =
            new PinSettings(Duration.ZERO, true, 100, 20L << 20, Duration.ofSeconds(10));

    public PinSettings withListingDelay(Duration value) {
        return new PinSettings(value, boardListsSections, imageMinimum, imageMaximumBytes, videoReadyAfter);
    }

    public PinSettings withBoardListsSections(boolean value) {
        return new PinSettings(listingDelay, value, imageMinimum, imageMaximumBytes, videoReadyAfter);
    }

    public PinSettings withImageMinimum(int value) {
        return new PinSettings(listingDelay, boardListsSections, value, imageMaximumBytes, videoReadyAfter);
    }

    public PinSettings withImageMaximumBytes(long value) {
        return new PinSettings(listingDelay, boardListsSections, imageMinimum, value, videoReadyAfter);
    }
}
