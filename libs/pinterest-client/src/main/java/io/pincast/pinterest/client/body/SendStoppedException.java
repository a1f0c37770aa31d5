package io.pincast.pinterest.client.body;

import java.io.IOException;

/** The gate said no before the last chunk. */
final class SendStoppedException extends IOException {
    SendStoppedException() {
        super("stopped before the last part of the request left");
    }
}
