package io.pincast.auth.session.web;

import io.pincast.auth.session.SignedIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record CreatedSessionResponse(
        @Schema(description = "Send it as Authorization: Bearer … with every request. It is told this once.")
        String token,

        @Schema(description = "Moves on while the session is used.")
        Instant expiresAt,

        PersonResponse person) {

    static CreatedSessionResponse of(SignedIn signedIn) {
        return new CreatedSessionResponse(
                signedIn.token(), signedIn.session().expiresAt(), PersonResponse.of(signedIn.person()));
    }

    @Override
    public String toString() {
        return "CreatedSessionResponse[hidden]";
    }
}
