package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.publication.Setback;

/** Where the bytes of images come from. */
public interface MediaFiles {

    Fetched fetch(String workspaceId, Media media);

    /** The bytes, or why there are none. */
    sealed interface Fetched {
        /** Not copied: whoever gets them is the only one who has them. */
        final class Bytes implements Fetched {
            private final byte[] content;

            public Bytes(byte[] content) {
                this.content = content;
            }

            public byte[] content() {
                return content;
            }
        }

        record Refused(Setback setback) implements Fetched {}
    }
}
