package io.pincast.simulator.pin;

import io.pincast.simulator.app.Environment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Pin that exists, listed yet or not. */
public record Pin(
        String id,
        Place place,
        Text text,
        PinMedia media,
        Times times,
        @Nullable String parentPinId) {

    /** Whose it is and where it hangs. */
    public record Place(
            Environment environment,
            String ownerId,
            String boardId,
            @Nullable String sectionId) {}

    /** Its words and colour. */
    public record Text(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable String altText,
            @Nullable String dominantColor) {}

    /**
     * Its instants.
     *
     * @param listedAt from when lists show it
     */
    public record Times(Instant createdAt, Instant listedAt) {}

    public boolean isVideo() {
        return media instanceof PinMedia.Video;
    }

    long number() {
        return Long.parseLong(id);
    }

    /** The same Pin with other words or another place. */
    public Pin with(Place changedPlace, Text changedText, PinMedia changedMedia) {
        return new Pin(id, changedPlace, changedText, changedMedia, times, parentPinId);
    }
}
