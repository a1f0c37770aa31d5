package io.pincast.analytics.tracking.events;

import io.pincast.analytics.tracking.Change;
import io.pincast.analytics.tracking.store.ChangeTeller;
import io.pincast.contracts.Event;
import io.pincast.contracts.MetricEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says a changed day as an event. */
@Component
class MetricFacts implements ChangeTeller {
    private final EventSender sender;

    MetricFacts(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public OutgoingEvent tell(Change change) {
        var subject = change.subject();
        var days = List.of(new MetricEvent.Day(
                change.day().date(), change.day().dataStatus(), change.day().metrics()));
        MetricEvent data = switch (subject.kind()) {
            case PIN -> new MetricEvent.PinMetricsUpdated(subject.id(), subject.accountId(), subject.postId(), days);
            case ACCOUNT -> new MetricEvent.AccountMetricsUpdated(subject.id(), days);
        };
        return sender.outgoing(
                Topics.METRIC_EVENTS,
                subject.id(),
                Event.of(
                        change.id() + "/" + change.version(),
                        change.version(),
                        subject.workspaceId().value(),
                        change.at(),
                        data));
    }
}
