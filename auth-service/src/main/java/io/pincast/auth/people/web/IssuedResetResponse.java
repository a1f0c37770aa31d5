package io.pincast.auth.people.web;

import io.pincast.auth.passwordreset.ResetLinks.IssuedReset;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

@Schema(name = "IssuedPasswordReset")
record IssuedResetResponse(
        @Schema(description = "Hand it to the person. It works once and is told once; a later one ends it.")
        URI link,

        Instant expiresAt) {

    static IssuedResetResponse of(IssuedReset issued) {
        return new IssuedResetResponse(issued.link(), issued.reset().expiresAt());
    }

    @Override
    public String toString() {
        return "IssuedResetResponse[hidden]";
    }
}
