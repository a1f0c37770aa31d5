package io.pincast.simulator.world;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.board.BoardPrivacy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A board to make for a user.
 *
 * @param environment PRODUCTION where nothing is said
 * @param privacy PUBLIC where nothing is said
 * @param sections names of its sections
 */
public record NewBoard(
        String account,
        String name,
        @Nullable Environment environment,
        @Nullable BoardPrivacy privacy,
        @Nullable List<String> sections) {
    public NewBoard {
        Objects.requireNonNull(account, "account is required");
        Objects.requireNonNull(name, "name is required");
    }
}
