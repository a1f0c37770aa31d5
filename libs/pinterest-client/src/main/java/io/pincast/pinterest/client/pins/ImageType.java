package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonValue;

/** The image types that may travel in a request (schema {@code ContentType}). */
public enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    @JsonValue
    public String mediaType() {
        return mediaType;
    }
}
