package io.pincast.contracts;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it crosses Kafka in CloudEvents' binary mode: everything but {@code data} travels as a {@code ce_…} header.
 *
 * @param id unique, and the same over every re-send
 * @param type the {@link EventType} of {@code data}
 * @param sequence rising per aggregate
 * @param workspaceId the tenant
 * @param time when it happened
 * @param extensions further headers, without {@code ce_}; lower-case letters and digits only
 */
public record Event<T>(
        String id,
        String type,
        long sequence,
        String workspaceId,
        Instant time,
        Map<String, String> extensions,
        T data) {

    /** The header in which a due message names its publication, so that an unreadable one can still be told. */
    public static final String PUBLICATION_ID = "publicationid";
    /** The header in which a due message names its round. */
    public static final String ROUND = "round";
    /** The post that a publication belongs to: the key of whatever is answered. */
    public static final String POST_ID = "postid";

    public Event {
        extensions = Map.copyOf(extensions);
    }

    /** An event whose type is the one that its data declares. */
    public static <T> Event<T> of(String id, long sequence, String workspaceId, Instant time, T data) {
        return new Event<>(id, Contract.typeOf(data.getClass()), sequence, workspaceId, time, Map.of(), data);
    }

    public Event<T> with(Map<String, String> moreExtensions) {
        return new Event<>(id, type, sequence, workspaceId, time, moreExtensions, data);
    }
}
