package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pincast.pinterest.client.call.MediaContent;

/** The picture that stands for a video (the {@code cover_image_…} fields of schema {@code PinMediaSourceVideoID}). */
public sealed interface Cover {
    /** An image that Pinterest fetches. */
    record Url(@JsonProperty("cover_image_url") String url) implements Cover {}

    /** An image that travels in the request. */
    record Data(
            @JsonProperty("cover_image_content_type") ImageType contentType,
            @JsonProperty("cover_image_data") MediaContent data)
            implements Cover {}

    /**
     * A frame of the video itself.
     *
     * @param seconds from its start; beyond its end Pinterest takes the last frame
     */
    record KeyFrame(
            @JsonProperty("cover_image_key_frame_time") int seconds) implements Cover {}
}
