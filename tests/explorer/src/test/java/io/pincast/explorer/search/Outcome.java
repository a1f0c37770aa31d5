package io.pincast.explorer.search;

import java.time.Duration;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param complete whether every state was visited: neither stopped at what was wrong nor at a bound
 * @param depth the longest of the shortest ways to a state
 */
public record Outcome(
        long states, long steps, int depth, boolean complete, Duration duration, Optional<Violation> violation) {

    /**
     * What must not be, and the shortest way to it.
     *
     * @param what begins with its kind, a word in capitals
     * @param trace a line a step
     */
    public record Violation(String what, Trace trace) {}
}
