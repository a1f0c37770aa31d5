package io.pincast.auth.session.web;

import io.pincast.auth.session.Device;
import io.pincast.auth.session.Session;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "ListedSession")
record ListedSessionResponse(
        String id,

        @Schema(description = "Whether it is the one that asks")
        boolean current,

        @Schema(description = "What began it, in words", example = "Firefox on Windows")
        String device,

        @Schema(description = "From where it was begun") @Nullable
        String address,

        @Nullable String userAgent,
        Instant createdAt,
        @Schema(description = "To some minutes") Instant lastUsedAt,
        Instant expiresAt,

        @Schema(description = "Whether a second factor was shown")
        boolean secondFactor) {

    static ListedSessionResponse of(Session session, String currentId) {
        return new ListedSessionResponse(
                session.id(),
                session.id().equals(currentId),
                Device.named(session.userAgent()),
                session.address(),
                session.userAgent(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.secondFactor());
    }
}
