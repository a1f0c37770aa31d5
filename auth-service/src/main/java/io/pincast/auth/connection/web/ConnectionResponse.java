package io.pincast.auth.connection.web;

import io.pincast.auth.connection.StartedConnection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

record ConnectionResponse(
        @Schema(
                description =
                        "Open it in the browser that began, signed in at Pinterest with the account to connect. It works once.")
        URI authorizationUrl,

        Instant expiresAt) {

    static ConnectionResponse of(StartedConnection started) {
        return new ConnectionResponse(started.authorizationUrl(), started.expiresAt());
    }

    @Override
    public String toString() {
        return "ConnectionResponse[hidden]";
    }
}
