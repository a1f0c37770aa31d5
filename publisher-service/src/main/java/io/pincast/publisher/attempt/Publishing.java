package io.pincast.publisher.attempt;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** P3 to P6: from a round that is held to the outcome of its one request, stored before anything else happens. */
class Publishing {
    private static final Setback STORE_AWAY =
            Trouble.PART_AWAY.setback("A part of Pincast was away for a moment; nothing was sent.", null);
    private static final Setback SLOT_LAPSED = Trouble.SLOT_LAPSED.setback(
            "Pincast was too slow for a moment to send it when Pinterest's limit allowed it; nothing was sent.", null);
    private final Ledger ledger;
    private final Tools tools;
    private final Sending sending;
    private final Settling settling;
    private final Clock clock;

    Publishing(Ledger ledger, Tools tools, Sending sending, Settling settling, Clock clock) {
        this.ledger = ledger;
        this.tools = tools;
        this.sending = sending;
        this.settling = settling;
        this.clock = clock;
    }

    /** Goes as far as it can; what is known in the end is stored. */
    Step publish(Held held, Publication publication) throws InterruptedException {
        var late = Sending.checkTime(publication, clock.instant());
        if (late.isPresent()) {
            return new Step.Ended(notNow(held, late.get()));
        }
        // A video that is on its way is only looked at.
        if (publication.history().video() != null) {
            return prepareAndSend(held, publication);
        }
        return switch (tools.admission().foresee(publication)) {
            case Admission.Entry.Stay(var until) -> new Step.Waits(until);
            case Admission.Entry.Away(var setback) -> new Step.Ended(notNow(held, setback));
            case Admission.Entry.Open _ -> prepareAndSend(held, publication);
        };
    }

    private Step prepareAndSend(Held held, Publication publication) throws InterruptedException {
        return switch (tools.preparation().prepare(held, publication)) {
            case Preparation.NotReady(var setback) -> new Step.Ended(notNow(held, setback));
            case Preparation.ToUpload(var grant) -> upload(held, publication, grant);
            case Preparation.Ready ready -> {
                try (ready) {
                    yield send(held, publication, ready);
                }
            }
        };
    }

    /** A place for a video counts as a write at Pinterest, as a Pin does. */
    private Step upload(Held held, Publication publication, Grant grant) {
        return switch (tools.admission().ask(publication, grant)) {
            case Admission.Entry.Stay(var until) -> new Step.Waits(until);
            case Admission.Entry.Away(var setback) -> new Step.Ended(notNow(held, setback));
            case Admission.Entry.Open _ ->
                new Step.Ended(tools.preparation()
                        .upload(held, publication, grant)
                        .map(setback -> notNow(held, setback))
                        .orElseGet(() -> new Decision.Nothing("its video is on its way")));
        };
    }

    private Step send(Held held, Publication publication, Preparation.Ready ready) throws InterruptedException {
        var grant = ready.grant();
        if (publication.isDoubtful() && !tools.readings().standsNothingAgainst(held, publication, grant)) {
            return new Step.Ended(new Decision.Nothing("the board told otherwise"));
        }
        if (!tools.guard().mayAct()) {
            return new Step.Ended(
                    ledger.apply(held.publicationId(), (known, _) -> sending.release(known, held, clock.instant())));
        }
        var takenAt = clock.instant();
        return switch (tools.admission().ask(publication, grant)) {
            case Admission.Entry.Stay(var until) -> new Step.Waits(until);
            case Admission.Entry.Away(var setback) -> new Step.Ended(notNow(held, setback));
            case Admission.Entry.Open _ -> new Step.Ended(armAndSend(held, publication, ready, takenAt));
        };
    }

    private Decision armAndSend(Held held, Publication publication, Preparation.Ready ready, Instant takenAt)
            throws InterruptedException {
        var grant = ready.grant();
        // Before the write that arms: what the write takes is part of the time that the bytes have.
        var fence = tools.fences().get();
        try {
            var armed = ledger.apply(
                    held.publicationId(), (known, _) -> sending.arm(known, held, grant.environment(), fence.armedAt()));
            if (!(armed instanceof Decision.Change)) {
                return armed;
            }
        } catch (LedgerUnavailableException e) {
            return notSure(held);
        }
        return conclude(held, publication, grant, create(ready, takenAt, fence));
    }

    private CallOutcome create(Preparation.Ready ready, Instant takenAt, Fence fence) {
        return tools.admission().isLapsed(takenAt)
                ? new CallOutcome.NotCreated(SLOT_LAPSED, CallOutcome.Call.NONE)
                : tools.pinterest().create(ready.grant(), ready.order(), ready.images(), fence);
    }

    /** What proves that nothing was made waits for what is to follow; anything else is stored before anything else is done. */
    private Decision conclude(Held held, Publication publication, Grant grant, CallOutcome outcome)
            throws InterruptedException {
        if (outcome instanceof CallOutcome.NotCreated) {
            var told = tools.admission().remember(publication, grant, heard(publication, grant, outcome));
            return settle(held, told);
        }
        var decision = settle(held, outcome);
        var _ = tools.admission().remember(publication, grant, outcome);
        return decision;
    }

    private Decision settle(Held held, CallOutcome outcome) throws InterruptedException {
        return settling.settle(held, (known, _) -> sending.outcome(known, held, outcome, clock.instant()));
    }

    /** Whether the arming won is not known: nothing is sent, and whichever it is ends here. */
    private Decision notSure(Held held) throws InterruptedException {
        var notSent = new CallOutcome.NotCreated(STORE_AWAY, CallOutcome.Call.NONE);
        return settling.settle(held, (known, _) -> {
            var now = clock.instant();
            var ifArmed = sending.outcome(known, held, notSent, now);
            return ifArmed instanceof Decision.Nothing ? sending.notNow(known, held, STORE_AWAY, now) : ifArmed;
        });
    }

    private Decision notNow(Held held, Setback setback) {
        return ledger.apply(held.publicationId(), (known, _) -> sending.notNow(known, held, setback, clock.instant()));
    }

    private CallOutcome heard(Publication publication, Grant grant, CallOutcome outcome) {
        return outcome instanceof CallOutcome.NotCreated(var setback, var call)
                ? new CallOutcome.NotCreated(tools.tokens().heard(setback, publication.subject(), grant), call)
                : outcome;
    }

    /** How far it went. */
    sealed interface Step {
        /** The round is out of this replica's hands, or its outcome is to be found out. */
        record Ended(Decision decision) implements Step {}

        /** It is to be tried again then, before anything that is behind it; it is still held. */
        record Waits(Instant until) implements Step {}
    }

    /** What publishing goes through. */
    record Tools(
            Preparation preparation,
            Readings readings,
            Admission admission,
            AccessTokens tokens,
            Pinterest pinterest,
            Supplier<Fence> fences,
            ClockGuard guard) {}
}
