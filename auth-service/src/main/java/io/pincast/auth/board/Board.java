package io.pincast.auth.board;

import org.jspecify.annotations.Nullable;

/**
 * A board as Pinterest tells it now; Pincast keeps none.
 *
 * @param privacy Pinterest's word, such as {@code PUBLIC}
 */
public record Board(
        String id,
        String name,
        @Nullable String description,
        @Nullable String privacy,
        @Nullable Integer pinCount) {}
