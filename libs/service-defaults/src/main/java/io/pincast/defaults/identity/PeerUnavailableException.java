package io.pincast.defaults.identity;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another service is away: nothing is wrong with the request, and it may succeed in a moment. */
public class PeerUnavailableException extends ProblemException {

    public PeerUnavailableException(String peer, String why, @Nullable Throwable cause) {
        super(
                ProblemKind.UNAVAILABLE,
                "part-unavailable",
                "A part of Pincast is away",
                "The " + peer + " is away for the moment (" + why + "). Try again in a few seconds.",
                List.of(),
                Map.of("Retry-After", "5"));
        if (cause != null) {
            initCause(cause);
        }
    }
}
