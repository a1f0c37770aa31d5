package io.pincast.publisher.video;

import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.publication.Setback;
import java.io.InputStream;

/** Where the bytes of videos come from. */
@FunctionalInterface
public interface VideoFiles {

    Opened open(String workspaceId, Media video);

    /** The bytes as they come, or why there are none. */
    sealed interface Opened {
        record Bytes(InputStream stream) implements Opened {}

        record Refused(Setback setback) implements Opened {}
    }
}
