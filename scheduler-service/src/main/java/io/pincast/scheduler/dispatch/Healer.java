package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import org.springframework.stereotype.Component;

/** S4: whatever is under way and overdue for an answer is sent again, whoever claimed it. */
@Component
class Healer {
    private static final int BATCH = 200;
    private final DuePublications publications;
    private final PublicationProgress progress;
    private final Sender sender;
    private final Replica replica;
    private final DispatchProperties properties;

    Healer(
            DuePublications publications,
            PublicationProgress progress,
            Sender sender,
            Replica replica,
            DispatchProperties properties) {
        this.publications = publications;
        this.progress = progress;
        this.sender = sender;
        this.replica = replica;
        this.properties = properties;
    }

    Loop loop() {
        return Loop.every(properties.healEvery(), "scheduler-healer", this::heal);
    }

    /** Takes up what has lapsed, as much as the broker can take. Returns how many it won. */
    int heal() {
        var now = replica.now();
        var healed = 0;
        for (var lapsed : publications.listLapsed(now, Math.min(BATCH, Math.max(1, sender.allowance())))) {
            var decision = Dispatching.heal(lapsed, properties.timers(), now);
            if (sender.allowance() > 0 && decision.isPresent() && progress.apply(decision.get())) {
                take(decision.get());
                healed++;
            }
        }
        return healed;
    }

    private void take(Decision decision) {
        if (decision.effects().contains(Decision.Effect.SEND_DUE)) {
            sender.take(decision.after());
        }
    }
}
