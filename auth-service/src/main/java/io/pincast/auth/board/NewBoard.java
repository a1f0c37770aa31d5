package io.pincast.auth.board;

import org.jspecify.annotations.Nullable;

/** A board to be made. */
public record NewBoard(String name, @Nullable String description, Privacy privacy) {

    /** Who sees it. */
    public enum Privacy {
        PUBLIC,
        PROTECTED,
        SECRET
    }
}
