package io.pincast.simulator.board;

import io.pincast.simulator.app.Environment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board.
 *
 * @param pinsChangedAt when a Pin last left it or moved; what came is known from the Pins
 */
public record Board(
        String id, Environment environment, String ownerId, Text text, Instant createdAt, Instant pinsChangedAt) {

    /** What its owner says about it. */
    public record Text(String name, @Nullable String description, BoardPrivacy privacy, boolean adsOnly) {}

    public boolean isSecret() {
        return text.privacy() == BoardPrivacy.SECRET;
    }

    Board withText(Text changed) {
        return new Board(id, environment, ownerId, changed, createdAt, pinsChangedAt);
    }

    public Board pinsChanged(Instant at) {
        return new Board(id, environment, ownerId, text, createdAt, at);
    }

    long number() {
        return Long.parseLong(id);
    }
}
