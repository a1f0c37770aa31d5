package io.pincast.publisher.attempt;

import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.util.Optional;

/** Lets requests through that only read, one at a time: they count against a limit of their own. */
public interface ReadGate {
    /** Why the next one may not be made; empty where it may, and then it is counted. */
    Optional<Reason> refusal();

    /** What Pinterest told of the limit. */
    void heard(Heard heard);

    /** Pinterest says that the limit is used up for so long. */
    void usedUp(Duration delay);
}
