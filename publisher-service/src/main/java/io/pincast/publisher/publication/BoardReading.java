package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen on a publication's board. */
public sealed interface BoardReading {
    Instant begunAt();

    /**
     * Every page was read.
     *
     * @param pinCount how many Pins the board said it had, before it was read
     */
    record Whole(
            Instant begunAt, List<SeenPin> pins, @Nullable Integer pinCount) implements BoardReading {
        public Whole {
            pins = List.copyOf(pins);
        }

        /** Fewer than the board says it has: one of those unseen might be the Pin. */
        boolean isShort() {
            return pinCount != null && pins.size() < pinCount;
        }
    }

    /**
     * A page failed.
     *
     * @param pinsSeen before it did
     */
    record Broken(Instant begunAt, int pinsSeen, Reason reason) implements BoardReading {}

    /**
     * A Pin on the board.
     *
     * @param createdAt in whole seconds; absent where Pinterest told nothing readable
     */
    record SeenPin(
            String id,
            @Nullable String boardSectionId,
            Texts texts,
            @Nullable Instant createdAt) {}
}
