package io.pincast.auth.account;

import org.jspecify.annotations.Nullable;

/**
 * Why an account cannot be used, in words for its team.
 *
 * @param code stable, such as {@code REFRESH_TOKEN_DEAD}
 * @param action what to do
 * @param httpStatus Pinterest's, where it answered
 * @param pinterestCode Pinterest's own code
 * @param requestId to quote to Pinterest's support
 */
public record StateReason(
        String code,
        String detail,
        String action,
        @Nullable Integer httpStatus,
        @Nullable Integer pinterestCode,
        @Nullable String requestId) {

    /** What there always is to do. */
    public static final String CONNECT_AGAIN =
            "Connect the account again: its posts, Pins and numbers stay, and what waits for it goes on.";

    public static StateReason of(String code, String detail) {
        return new StateReason(code, detail, CONNECT_AGAIN, null, null, null);
    }
}
