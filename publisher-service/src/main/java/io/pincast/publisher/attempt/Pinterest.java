package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Pinterest, in our words. */
public interface Pinterest {
    /** What it means that the host's circuit is open. */
    static Setback inTrouble() {
        return Trouble.PINTEREST_IN_TROUBLE.setback(
                "Pinterest answers with errors just now, so nothing more is sent until it has recovered.", null);
    }

    /** Until when nothing is to be sent there, because it is in trouble; empty where something may. */
    Optional<Instant> closedUntil(String environment);

    /**
     * Makes a Pin by one request that is never repeated.
     *
     * @param order with a video under the id that Pinterest gave it
     * @param images in the order's order; of a video, its cover if that is one
     * @param gate asked before each part leaves, the last included; after a "no" nothing more leaves
     */
    CallOutcome create(Grant grant, Order order, List<byte[]> images, BooleanSupplier gate);

    /** Reads the board, its sections included, to the end, as far as the gate lets. */
    Read read(Grant grant, Order order, ReadGate gate);

    /**
     * What was read.
     *
     * @param tokenRefused whether it broke off because the access token is no good
     */
    record Read(BoardReading reading, boolean tokenRefused) {}
}
