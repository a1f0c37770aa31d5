package io.pincast.chaos.mutant;

import io.pincast.chaos.point.Port;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the scheduler's watchdog does instead of sending the same round again. */
final class SchedulerMutants {
    private final Mutant mutant;

    SchedulerMutants(Mutant mutant) {
        this.mutant = mutant;
    }

    @Nullable
    Object take(Port.Call call) throws Throwable {
        if (!call.name().equals("apply") || !heals(call.argument(Decision.class))) {
            return call.proceed();
        }
        call.with(Decision.class, this::backToPlanned).proceed();
        // Whoever asked would send: now the plan does.
        return false;
    }

    private static boolean heals(Decision decision) {
        var before = decision.before();
        return before != null
                && decision.after().resends() == before.resends() + 1
                && !decision.after().cancelRequested()
                && !decision.after().resolving();
    }

    private Decision backToPlanned(Decision heal) {
        Publication after = heal.after();
        var planned = Copies.with(
                after,
                "state",
                PublicationState.PLANNED,
                "round",
                mutant == Mutant.V3 ? after.round() + 1 : after.round(),
                "claim",
                null,
                "actAt",
                null,
                "resends",
                0);
        return new Decision(heal.before(), planned, List.of(), List.of());
    }
}
