package io.pincast.chaos.verdict;

import java.util.Set;

/**
 * What the product says of a post in the end.
 *
 * @param status as people see it
 * @param pinId empty where there is none
 * @param problem its code; empty where there is none
 * @param requestId of the request that the problem is about; empty where it is about none
 */
public record Told(String status, String pinId, String problem, String requestId) {
    private static final Set<String> FINAL = Set.of("published", "failed", "cancelled", "needs-attention");
    /** Nothing is known of it. */
    public static final Told NOTHING = new Told("unknown", "", "", "");

    public boolean isFinal() {
        return FINAL.contains(status);
    }

    boolean is(String word) {
        return status.equals(word);
    }
}
