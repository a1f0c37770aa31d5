package io.pincast.test.contract;

import org.jspecify.annotations.Nullable;

/** An answer as it was seen on the wire. */
public final class ReceivedResponse {
    private final int status;
    private final @Nullable String contentType;
    private final byte[] body;

    public ReceivedResponse(int status, @Nullable String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body.clone();
    }
}
