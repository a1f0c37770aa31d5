package io.pincast.chaos.plan;

import java.time.Duration;

/** What a user changes of a post after having planned it. */
public sealed interface Wish {
    /** Since the beginning. */
    Duration at();

    /** Other words. */
    record Edit(Duration at) implements Wish {}

    /** Another instant. */
    record Move(Duration at, Duration dueAfter) implements Wish {}

    /** Not at all. */
    record Cancel(Duration at) implements Wish {}
}
