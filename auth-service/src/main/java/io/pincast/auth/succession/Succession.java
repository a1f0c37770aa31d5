package io.pincast.auth.succession;

import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Lets a holder leave an office, but never the last one, without a transaction over several documents. Whoever wants to leave
 * announces it first and looks for another afterwards. Of two who leave at once, each announces before it looks, so at least one
 * sees the other going and stays. Both may stay; then they ask again.
 */
@Component
public class Succession {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Ids ids;
    private final Clock clock;

    public Succession(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        LEFT,
        /** Nobody else would be left. */
        IS_LAST,
        /** The holder is no holder any more, or is leaving already. */
        CHANGED
    }

    /**
     * Leaves.
     *
     * @param leave does it in one write, on condition that the announcement with the token it is given still stands
     */
    public Outcome leave(Office office, String holderId, Predicate<String> leave) {
        var token = ids.nextText();
        var now = clock.instant();
        if (!office.announce(holderId, token, now)) {
            return Outcome.CHANGED;
        }
        if (!office.isHeldByAnother(holderId, now.minus(PATIENCE))) {
            office.withdraw(holderId, token);
            return Outcome.IS_LAST;
        }
        return leave.test(token) ? Outcome.LEFT : Outcome.CHANGED;
    }
}
