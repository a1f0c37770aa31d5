package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Setback;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Pinterest, in our words. */
public interface Pinterest {

    /** Why nothing is to be sent there just now; empty where something may. */
    Optional<Setback> closed(String environment);

    /**
     * Makes a Pin by one request that is never repeated.
     *
     * @param order with a video under the id that Pinterest gave it
     * @param images in the order's order; of a video, its cover if that is one
     * @param gate asked before each part leaves, the last included; after a "no" nothing more leaves
     */
    CallOutcome create(Grant grant, Order order, List<byte[]> images, BooleanSupplier gate);

    /** Reads the board, its sections included, to the end. */
    Read read(Grant grant, Order order);

    /**
     * What was read.
     *
     * @param tokenRefused whether it broke off because the access token is no good
     */
    record Read(BoardReading reading, boolean tokenRefused) {}
}
