package io.pincast.publisher.publication;

import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a request to make a Pin proved. */
public sealed interface CallOutcome {
    Call call();

    /**
     * The circumstances.
     *
     * @param heard what Pinterest told of its limit with the answer
     */
    record Call(
            Duration duration,
            @Nullable String requestId,
            @Nullable Heard heard) {
        public Call(Duration duration, @Nullable String requestId) {
            this(duration, requestId, null);
        }

        public static final Call NONE = new Call(Duration.ZERO, null);
    }

    /** The answer named the Pin. */
    record Published(String pinId, Call call) implements CallOutcome {}

    /** Refused, or never sent as a whole: nothing can have come of it. */
    record NotCreated(Setback setback, Call call) implements CallOutcome {}

    /** It may have taken effect: look before anything else. */
    record Unknown(Reason reason, Call call) implements CallOutcome {}
}
