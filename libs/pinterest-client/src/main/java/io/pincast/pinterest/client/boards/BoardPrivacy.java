package io.pincast.pinterest.client.boards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who sees a board (schema {@code BoardPrivacy}). Pinterest may add others: compare with the constants and let any other be. */
public record BoardPrivacy(@JsonValue String value) {
    public static final BoardPrivacy PUBLIC = new BoardPrivacy("PUBLIC");
    public static final BoardPrivacy PROTECTED = new BoardPrivacy("PROTECTED");
    public static final BoardPrivacy SECRET = new BoardPrivacy("SECRET");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BoardPrivacy {}

    @Override
    public String toString() {
        return value;
    }
}
