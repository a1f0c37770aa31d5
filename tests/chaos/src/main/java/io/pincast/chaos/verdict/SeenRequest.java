package io.pincast.chaos.verdict;

import java.time.Instant;

/**
 * A request to make a Pin, as Pinterest saw it.
 *
 * @param at by the simulator's clock
 * @param title empty where the fault struck before it was read
 * @param status 0 where the connection was closed instead, or nothing is answered yet
 * @param fault the simulator's number of what struck it; empty where nothing did
 * @param pinId what came of it; empty where nothing did
 */
public record SeenRequest(
        String account, String title, Instant at, int status, String fault, String requestId, String pinId) {

    /** Whether a fault refused it for good. */
    boolean isRefused() {
        return !fault.isEmpty() && status >= 400 && status < 500 && status != 429;
    }

    /** Whether whoever sent it could not know that the Pin exists. */
    public boolean hasLostAnswer() {
        return !pinId.isEmpty() && (status == 0 || status >= 500);
    }
}
