package io.pincast.scheduler.publication;

import java.time.Instant;
import java.util.List;

/**
 * One reading of a board, made to find out what became of an unclear answer.
 *
 * @param whole whether every page was read
 * @param counted whether its absence counts: it began late enough, and was whole
 * @param matches ids of Pins with the publication's content
 */
public record Evidence(Instant readAt, int pinsSeen, boolean whole, boolean counted, List<String> matches) {
    public Evidence {
        matches = List.copyOf(matches);
    }
}
