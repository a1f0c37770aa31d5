package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a Pin shows (discriminator of schema {@code PinMedia}). Pinterest may add others: compare with the constants and let any other be. */
public record PinMediaType(@JsonValue String value) {
    public static final PinMediaType IMAGE = new PinMediaType("image");
    public static final PinMediaType VIDEO = new PinMediaType("video");
    public static final PinMediaType MULTIPLE_IMAGES = new PinMediaType("multiple_images");
    public static final PinMediaType MULTIPLE_VIDEOS = new PinMediaType("multiple_videos");
    public static final PinMediaType MULTIPLE_MIXED = new PinMediaType("multiple_mixed");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PinMediaType {}

    @Override
    public String toString() {
        return value;
    }
}
