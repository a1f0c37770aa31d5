package io.pincast.analytics.tracking;

import java.time.Duration;
import java.util.List;

/** What a look at Pinterest brought. */
public sealed interface Look {

    /** Numbers; none where Pinterest has none yet. */
    record Seen(List<DayNumbers> days) implements Look {
        public Seen {
            days = List.copyOf(days);
        }
    }

    /** The token was not accepted. */
    record TokenRejected() implements Look {}

    /** No later look can do better, until the account is connected again. */
    record Unavailable(String reason) implements Look {}

    /** Later, perhaps: {@code after} where Pinterest said how long, zero where not. */
    record NotNow(String why, Duration after) implements Look {}
}
