package io.pincast.simulator.support;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.world.BoardView;
import io.pincast.simulator.world.Seed;

/** One simulator for all tests that can share one; each begins with it reset. */
public final class Shared {
    private static final PinterestSimulator SIMULATOR = PinterestSimulator.start(SimulatorOptions.inMemory());

    private Shared() {}

    /** As freshly started, limits off. */
    public static PinterestSimulator reset() {
        SIMULATOR.control().reset();
        SIMULATOR.control().settings(settings -> settings.withLimitsEnabled(false));
        return SIMULATOR;
    }

    /** The seeded board of this name. */
    public static BoardView board(PinterestSimulator simulator, String name) {
        return simulator.control().world().boards(null).stream()
                .filter(board -> board.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The demo user's plain board. */
    public static String boardId(PinterestSimulator simulator) {
        return board(simulator, "Small gardens").id();
    }

    /** The demo user's board with the sections Salads and Drinks. */
    public static BoardView boardWithSections(PinterestSimulator simulator) {
        return board(simulator, "Summer recipes");
    }

    public static String secretBoardId(PinterestSimulator simulator) {
        return board(simulator, "Launch plans").id();
    }

    /** A board of {@link Seed#OTHER_USER}. */
    public static String foreignBoardId(PinterestSimulator simulator) {
        return board(simulator, "Rainy days").id();
    }
}
