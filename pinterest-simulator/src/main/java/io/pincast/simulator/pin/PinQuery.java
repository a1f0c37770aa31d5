package io.pincast.simulator.pin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which Pins; null: any.
 *
 * @param account user name of the owner
 * @param sinceMillis created at or after, epoch milliseconds of the simulator's clock
 * @param untilMillis created before
 */
public record PinQuery(
        @Nullable String boardId,
        @Nullable String account,
        @Nullable Long sinceMillis,
        @Nullable Long untilMillis) {
    public static final PinQuery ALL = new PinQuery(null, null, null, null);

    public static PinQuery ofBoard(String boardId) {
        return new PinQuery(boardId, null, null, null);
    }

    /** Whether the Pin is meant; the board is for whoever looks to begin with. */
    public boolean matches(Pin pin, String owner) {
        var at = pin.times().createdAt().toEpochMilli();
        return (account == null || account.equals(owner))
                && at >= Objects.requireNonNullElse(sinceMillis, Long.MIN_VALUE)
                && at < Objects.requireNonNullElse(untilMillis, Long.MAX_VALUE);
    }
}
