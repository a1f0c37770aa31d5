package io.pincast.chaos;

import io.pincast.chaos.mutant.Mutant;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One run.
 *
 * @param length the posts fall due, and things break, in this time
 * @param folder for data and logs; emptied before, kept after
 */
public record Options(long seed, int posts, Duration length, Scenario scenario, Mutant mutant, Path folder) {

    /** Which assumptions hold. */
    public enum Scenario {
        /** Pinterest makes Pins within N and lists them within L. */
        STANDARD,
        /** It does not: Pins are hidden for longer, requests held for longer. */
        HIDDEN
    }
}
