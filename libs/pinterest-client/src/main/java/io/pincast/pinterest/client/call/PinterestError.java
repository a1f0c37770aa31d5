package io.pincast.pinterest.client.call;

import org.jspecify.annotations.Nullable;

/**
 * Pinterest's own words on why it refused (schema {@code Error}).
 *
 * @param code Pinterest's code, not the HTTP status; null where the answer had none
 * @param messageDetail only some answers have it
 */
public record PinterestError(
        @Nullable Integer code,
        @Nullable String message,
        @Nullable String messageDetail) {
    /** The answer was not Pinterest's error document. */
    public static final PinterestError NONE = new PinterestError(null, null, null);
}
