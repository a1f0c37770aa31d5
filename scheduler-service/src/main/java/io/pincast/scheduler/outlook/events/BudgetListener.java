package io.pincast.scheduler.outlook.events;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublisherEvent;
import io.pincast.contracts.PublisherEvent.AccountBudgetChanged;
import io.pincast.contracts.Topics;
import io.pincast.scheduler.outlook.Pace;
import io.pincast.scheduler.outlook.PaceBook;
import io.pincast.scheduler.publication.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears how fast accounts may publish, in a consumer group of its own. */
@Component
class BudgetListener {
    private final PaceBook paces;

    BudgetListener(PaceBook paces) {
        this.paces = paces;
    }

    @KafkaListener(id = "account-budgets", groupId = "scheduler-service-outlook", topics = Topics.PUBLICATION_EVENTS)
    void on(Event<PublisherEvent> event) {
        if (event.data() instanceof AccountBudgetChanged told) {
            paces.note(new Pace(
                    told.accountId(),
                    told.category(),
                    told.limit(),
                    Duration.ofSeconds(told.windowSeconds()),
                    told.freeAt(),
                    problem(told.cause()),
                    event.time()));
        }
    }

    private static @Nullable Problem problem(@Nullable Cause cause) {
        return cause == null
                ? null
                : new Problem(
                        cause.code(),
                        cause.detail(),
                        cause.action(),
                        cause.httpStatus(),
                        cause.pinterestCode(),
                        cause.requestId());
    }
}
