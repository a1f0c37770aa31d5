package io.pincast.scheduler.publication;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** S7: a person decides. The publisher closes its ledger first and answers; here nothing is decided but that it is asked. */
public final class Resolving {

    private Resolving() {}

    /**
     * Takes a person's decision.
     *
     * @param again after which time it is sent again if no answer comes
     * @return nothing where the publication is not in a state for it
     */
    public static Optional<Decision> on(Publication publication, Resolution resolution, Duration again, Instant now) {
        if (!isOpenTo(publication, resolution.verdict())) {
            return Optional.empty();
        }
        return Decision.change(
                        publication,
                        publication.change(now).resolved(resolution, now.plus(again)),
                        Effect.SEND_RESOLUTION)
                .map(decision -> decision.telling(FactKind.DECIDED, publication.round()));
    }

    private static boolean isOpenTo(Publication publication, Verdict verdict) {
        if (verdict == Verdict.TRY_AGAIN && publication.cancelRequested()) {
            return false;
        }
        return switch (publication.state()) {
            case UNCONFIRMED -> true;
            case FAILED -> verdict == Verdict.TRY_AGAIN;
            case PLANNED, CLAIMED, DISPATCHED, PUBLISHED, HELD, CANCELLED -> false;
        };
    }
}
