package io.pincast.chaos.storm;

import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Place;
import java.time.Duration;

/**
 * A fault at a named point, once.
 *
 * @param when what must be so, beside the place
 * @param cost how long the replica is away by it, about
 */
record Strike(NamedPoint point, Place place, Condition when, Action action, Duration cost) {

    /** Whether this passing is meant. */
    @FunctionalInterface
    interface Condition {
        Condition ANY = (passing, post) -> true;

        boolean holds(Passing passing, PlannedPost post);
    }

    /** What is done to the replica. */
    sealed interface Action {
        /** {@code kill -9}, after a moment. */
        record Kill(Duration after) implements Action {}

        /** SIGSTOP for so long. */
        record Freeze(Duration length) implements Action {}

        /** Its thread waits there. */
        record Hold(Duration length) implements Action {}

        /** It sends something that nobody can read. */
        record Spoil() implements Action {}

        /** It asks again when what it is about to do has left; then it is killed. */
        record KillOnceGone(Place place, Duration after) implements Action {}

        /** The post is cancelled while it waits. */
        record HoldWhileCancelled() implements Action {}

        /** Whether the replica is away by it. */
        default boolean takesReplica() {
            return switch (this) {
                case Kill _, Freeze _, KillOnceGone _ -> true;
                case Hold _, Spoil _, HoldWhileCancelled _ -> false;
            };
        }
    }

    /** Whether few posts are such that it is meant for them. */
    boolean isRare() {
        return point == NamedPoint.TWIN_KILLED || point == NamedPoint.BUDGET_MOVED;
    }

    boolean isMeant(Passing passing, PlannedPost post) {
        return passing.place() == place && when.holds(passing, post);
    }
}
