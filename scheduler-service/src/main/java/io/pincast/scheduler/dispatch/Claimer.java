package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.ClaimMetrics;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** S2: claims what is about to be due, in batches under a random claim id. Losing a race is no error. */
@Component
class Claimer {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration GATE_CLOSED = Duration.ofMillis(50);
    private final DueTimers timers;
    private final DuePublications publications;
    private final Sender sender;
    private final Replica replica;
    private final Admission admission;
    private final ClaimMetrics claims;
    private volatile boolean busy;

    Claimer(
            DueTimers timers,
            DuePublications publications,
            Sender sender,
            Replica replica,
            Admission admission,
            ClaimMetrics claims) {
        this.timers = timers;
        this.publications = publications;
        this.sender = sender;
        this.replica = replica;
        this.admission = admission;
        this.claims = claims;
    }

    Loop loop() {
        return Loop.punctual("scheduler-claimer", stop -> {
            timers.await(PATIENCE);
            if (claimDue() == 0 && sender.allowance() == 0) {
                stop.await(GATE_CLOSED);
            }
        });
    }

    /** Whether it is behind with claiming: what can wait leaves the store to it. */
    boolean isBusy() {
        return busy;
    }

    /** Claims one batch of what is due within claim-ahead, and holds what may not be published now. Returns how many. */
    int claimDue() {
        var due = timers.take(sender.allowance());
        if (due.isEmpty()) {
            return 0;
        }
        busy = true;
        try {
            return claim(due);
        } finally {
            busy = timers.isDue();
        }
    }

    private int claim(List<Due> due) {
        // As they are now: what was moved or cancelled since the look is left alone.
        var fresh =
                inOrder(due, publications.listByIds(due.stream().map(Due::id).toList()));
        var now = replica.now();
        var claim = new Publication.Claim(replica.newClaimId(), replica.id(), now);
        var admitted = admission.decide(fresh, claim, now);
        var won = claim(claim, admitted.claims());
        admission.hold(admitted.holds());
        return won + admitted.holds().size();
    }

    /** The sender begins before it has all: what is late must reach it in the order in which it was due. */
    private static List<Publication> inOrder(List<Due> due, List<Publication> fresh) {
        var byId = fresh.stream().collect(Collectors.toMap(Publication::id, Function.identity()));
        return due.stream().map(Due::id).map(byId::get).filter(Objects::nonNull).toList();
    }

    private int claim(Publication.Claim claim, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return 0;
        }
        var won = publications.claim(claim.id(), decisions);
        claims.claimed(won.size(), decisions.size() - won.size());
        decisions.stream()
                .map(Decision::after)
                .filter(publication -> won.contains(publication.id()))
                .forEach(this::take);
        return won.size();
    }

    private void take(Publication claimed) {
        timers.claimed(claimed);
        sender.take(claimed);
    }
}
