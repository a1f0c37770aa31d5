package io.pincast.auth.targetcheck;

/**
 * Why a post cannot go there.
 *
 * @param action what to do
 */
public record TargetProblem(Code code, String detail, String action) {

    /** Stable words. */
    public enum Code {
        ACCOUNT_NOT_FOUND,
        ACCOUNT_NEEDS_RECONNECT,
        /** Somebody switched off the app through which the account is connected. */
        PINTEREST_APP_DISABLED,
        BOARD_NOT_FOUND,
        SECTION_NOT_FOUND,
        /** Not known: Pinterest could not be asked. The target stands until the post is due. */
        PINTEREST_UNAVAILABLE
    }
}
