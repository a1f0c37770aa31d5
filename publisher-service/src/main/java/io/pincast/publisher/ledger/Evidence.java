package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One reading of a board.
 *
 * @param readAt when it began
 * @param whole whether every page was read
 * @param counted whether its absence counts
 * @param matches ids of Pins that may be the publication's
 */
public record Evidence(Instant readAt, int pinsSeen, boolean whole, boolean counted, List<String> matches) {
    public Evidence {
        matches = List.copyOf(matches);
    }
}
