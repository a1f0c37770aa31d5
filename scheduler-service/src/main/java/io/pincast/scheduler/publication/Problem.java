package io.pincast.scheduler.publication;

import org.jspecify.annotations.Nullable;

/**
 * Why something did not happen, in the publisher's words for the person who planned it.
 *
 * @param code stable, upper snake case
 * @param action what to do now; none where nothing needs doing
 * @param requestId Pinterest's, to quote to its support
 */
public record Problem(
        String code,
        String detail,
        @Nullable String action,
        @Nullable Integer httpStatus,
        @Nullable Integer pinterestCode,
        @Nullable String requestId) {}
