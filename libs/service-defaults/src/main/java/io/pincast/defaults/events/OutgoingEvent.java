package io.pincast.defaults.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with its way: ready to be sent, or to wait in a document until it is.
 *
 * @param data JSON
 */
public record OutgoingEvent(
        String topic,
        String key,
        String id,
        String type,
        long sequence,
        String workspaceId,
        Instant time,
        Map<String, String> extensions,
        @Nullable String traceparent,
        String data) {

    public OutgoingEvent {
        extensions = Map.copyOf(extensions);
    }
}
