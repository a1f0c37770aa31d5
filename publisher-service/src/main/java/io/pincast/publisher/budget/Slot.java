package io.pincast.publisher.budget;

import java.time.Instant;

/** When a request may be sent. */
public sealed interface Slot {
    /** Now; it is counted already. */
    record Now() implements Slot {}

    /** At that instant, for which it is reserved and counted already. */
    record Later(Instant at) implements Slot {}

    /** Not in any window that may be reserved yet: ask again then. */
    record None(Instant askAgainAt) implements Slot {}
}
