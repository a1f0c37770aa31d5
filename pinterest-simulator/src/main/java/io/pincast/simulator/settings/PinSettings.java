package io.pincast.simulator.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Pins come to be.
 *
 * @param listingDelay until a new Pin stands in lists; it can be read by id at once
 * @param countedWhenListed whether a board's {@code pin_count} and {@code board_pins_modified_at}, too, know of a new Pin only then;
 *     where it is absent, they know of it at once (Pinterest does not say)
 * @param boardListsSections whether a board's list has the Pins of its sections too (Pinterest does not say)
 * @param imageMinimum shorter than this, in pixels, on either side: 403 code 233
 * @param imageMaximumBytes larger than this: 403 code 235
 * @param videoReadyAfter until a new video Pin shows its duration and size, and {@code creative_type} VIDEO
 */
public record PinSettings(
        Duration listingDelay,
        @Nullable Boolean countedWhenListed,
        boolean boardListsSections,
        int imageMinimum,
        long imageMaximumBytes,
        Duration videoReadyAfter) {

    public static final PinSettings DEFAULT =
            new PinSettings(Duration.ZERO, false, true, 100, 20L << 20, Duration.ofSeconds(10));

    public PinSettings withListingDelay(Duration value) {
        return new PinSettings(
                value, countedWhenListed, boardListsSections, imageMinimum, imageMaximumBytes, videoReadyAfter);
    }

    public boolean countsLate() {
        return Boolean.TRUE.equals(countedWhenListed);
    }

    public PinSettings withBoardListsSections(boolean value) {
        return new PinSettings(
                listingDelay, countedWhenListed, value, imageMinimum, imageMaximumBytes, videoReadyAfter);
    }

    public PinSettings withImageMinimum(int value) {
        return new PinSettings(
                listingDelay, countedWhenListed, boardListsSections, value, imageMaximumBytes, videoReadyAfter);
    }

    public PinSettings withImageMaximumBytes(long value) {
        return new PinSettings(
                listingDelay, countedWhenListed, boardListsSections, imageMinimum, value, videoReadyAfter);
    }
}
