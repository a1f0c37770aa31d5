package io.pincast.publisher.budget;

import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a request may be sent. */
public sealed interface Slot {
    /** Now; it is counted already. */
    record Now() implements Slot {}

    /**
     * In a moment: ask again then, and let nobody else of the account go first. Nothing is planned.
     */
    record Soon(Instant at) implements Slot {}

    /**
     * At that instant.
     *
     * @param slotAt for which it is planned and kept; to be named when it comes back
     * @param cause why not now, where it is not the limit alone
     */
    record Later(Instant at, Instant slotAt, @Nullable Reason cause) implements Slot {}

    /** Nowhere in what may be planned yet: ask again then. */
    record None(Instant askAgainAt, @Nullable Reason cause) implements Slot {}
}
