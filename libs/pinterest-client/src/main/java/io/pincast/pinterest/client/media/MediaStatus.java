package io.pincast.pinterest.client.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far Pinterest is with an upload (schema {@code MediaUploadStatus}). Pinterest may add others: compare with the constants and let any other be. */
public record MediaStatus(@JsonValue String value) {
    public static final MediaStatus REGISTERED = new MediaStatus("registered");
    public static final MediaStatus PROCESSING = new MediaStatus("processing");
    public static final MediaStatus SUCCEEDED = new MediaStatus("succeeded");
    public static final MediaStatus FAILED = new MediaStatus("failed");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediaStatus {}

    @Override
    public String toString() {
        return value;
    }
}
