package io.pincast.chaos.verdict;

import io.pincast.chaos.user.Tracked;

/** Something that must not be. */
public record Finding(Wrong wrong, Tracked post, String words) {

    /** What the line counts. */
    public enum Wrong {
        /** Nobody would learn what became of it, or is told something that is not so. */
        LOST,
        /** A Pin that no publication accounts for. */
        DUPLICATE,
        /** Without an end. */
        STUCK,
        /** Sent more than a second before it was due. */
        EARLY,
        /** Published after it was told to be cancelled; or with words older than an edit that was told to be taken. */
        AFTER_CANCEL
    }
}
