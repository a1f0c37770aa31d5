package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.publication.Setback;

/** Where the bytes of images come from. */
public interface MediaFiles {

    Fetched fetch(String workspaceId, Media media);

    /** The bytes, or why there are none. */
    sealed interface Fetched {
        record Bytes(byte[] content) implements Fetched {}

        record Refused(Setback setback) implements Fetched {}
    }
}
