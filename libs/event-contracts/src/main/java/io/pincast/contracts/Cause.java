package io.pincast.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Why something did not happen, in words for the person who planned it.
 *
 * @param code stable, upper snake case, such as {@code BOARD_NOT_FOUND}
 * @param detail what happened, a sentence
 * @param action what to do now, a sentence; none where nothing needs doing
 * @param httpStatus Pinterest's, where it answered
 * @param pinterestCode Pinterest's own error code, where it gave one
 * @param requestId Pinterest's {@code x-pinterest-rid}, to quote to its support
 */
public record Cause(
        String code,
        String detail,
        @Nullable String action,
        @Nullable Integer httpStatus,
        @Nullable Integer pinterestCode,
        @Nullable String requestId) {

    public static Cause of(String code, String detail, @Nullable String action) {
        return new Cause(code, detail, action, null, null, null);
    }
}
