package io.pincast.pinterest.client.boards;

import org.jspecify.annotations.Nullable;

/**
 * A board to be (schema {@code BoardCreate}).
 *
 * @param privacy null means public
 */
public record CreateBoardRequest(
        String name, @Nullable String description, @Nullable BoardPrivacy privacy) {
    public static CreateBoardRequest named(String name) {
        return new CreateBoardRequest(name, null, null);
    }
}
