package io.pincast.explorer.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a rule of the publisher made of a document.
 *
 * @param document as it is then; the same where nothing was decided
 * @param written whether the rule decided to write
 * @param opened whether a round began
 * @param epochs what became of each epoch of before, four bits each; 0 of one that nothing names any more
 * @param told the answers, as a set
 * @param broken what the rule threw
 */
public record LedgerStep(
        int document,
        boolean written,
        boolean opened,
        int epochs,
        long told,
        @Nullable String broken) {

    private static final int BITS = 4;

    static LedgerStep nothing(int document) {
        return new LedgerStep(document, false, false, 0, 0, null);
    }

    static LedgerStep broken(int document, String why) {
        return new LedgerStep(document, false, false, 0, 0, why);
    }

    /** What an epoch of before is called now. */
    public int epoch(int before) {
        return epochs >>> (BITS * before) & ((1 << BITS) - 1);
    }

    /** Adds to {@link #epochs}. */
    static int renamed(int epochs, int before, int after) {
        return epochs | after << (BITS * before);
    }
}
