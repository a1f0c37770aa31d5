package io.pincast.pinterest.client.boards;

import java.util.Objects;

/** A section of a board (schema {@code BoardSection}); its name has 1 to 180 characters. */
public record BoardSection(String id, String name) {
    public BoardSection {
        Objects.requireNonNull(id, "a board section has an id");
        Objects.requireNonNull(name, "a board section has a name");
    }
}
