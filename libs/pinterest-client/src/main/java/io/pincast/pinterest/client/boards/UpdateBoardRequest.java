package io.pincast.pinterest.client.boards;

import org.jspecify.annotations.Nullable;

/**
 * What is to change on a board (schema {@code BoardWithUpdatePrivacyUpdate}); null leaves as it is.
 *
 * @param privacy public or secret only
 */
public record UpdateBoardRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable BoardPrivacy privacy) {}
