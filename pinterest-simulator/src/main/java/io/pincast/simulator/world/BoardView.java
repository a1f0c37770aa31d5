package io.pincast.simulator.world;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.board.BoardPrivacy;
import java.util.Map;

/**
 * A board as it is.
 *
 * @param sections names by id
 */
public record BoardView(
        String id,
        Environment environment,
        String account,
        String name,
        BoardPrivacy privacy,
        int pins,
        Map<String, String> sections) {}
