package io.pincast.chaos.point;

import io.pincast.contracts.Event;
import io.pincast.defaults.events.CloudEventRecords;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.kafka.core.KafkaTemplate;

/** Asks before an event leaves, and where it is told to, after the broker has it. */
final class WatchedSender extends EventSender {
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");
    private final Points points;
    private final UnaryOperator<OutgoingEvent> change;

    WatchedSender(
            KafkaTemplate<String, byte[]> kafka,
            CloudEventRecords records,
            Points points,
            UnaryOperator<OutgoingEvent> change) {
        super(kafka, records);
        this.points = points;
        this.change = change;
    }

    @Override
    public CompletableFuture<Void> send(OutgoingEvent event) {
        var publicationId = event.extensions().get(Event.PUBLICATION_ID);
        if (publicationId == null) {
            return super.send(change.apply(event));
        }
        var reply = points.ask(passing(Place.SENDING_EVENT, event, publicationId));
        var sent = super.send(change.apply(reply == Reply.SPOIL ? spoilt(event) : event));
        return reply == Reply.ASK_AGAIN
                ? sent.thenRun(() -> points.ask(passing(Place.EVENT_SENT, event, publicationId)))
                : sent;
    }

    private static Passing passing(Place place, OutgoingEvent event, String publicationId) {
        return new Passing(
                place,
                event.extensions().getOrDefault(Event.POST_ID, ""),
                publicationId,
                Integer.parseInt(event.extensions().getOrDefault(Event.ROUND, "0")),
                event.type() + " " + cause(event.data()));
    }

    /** Why something was deferred or failed, where the event says so. */
    private static String cause(String data) {
        var code = CODE.matcher(data);
        return code.find() ? code.group(1) : "";
    }

    private static OutgoingEvent spoilt(OutgoingEvent event) {
        return new OutgoingEvent(
                event.topic(),
                event.key(),
                event.id(),
                event.type(),
                event.sequence(),
                event.workspaceId(),
                event.time(),
                event.extensions(),
                event.traceparent(),
                event.data().substring(0, event.data().length() / 2));
    }
}
