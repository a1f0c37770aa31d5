package io.pincast.auth.signin.web;

import io.pincast.auth.session.SignedIn;
import io.pincast.auth.session.web.PersonResponse;
import io.pincast.defaults.identity.BrowserSession;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is signed in now, and by what. */
public record CreatedSessionResponse(
        @Schema(
                description =
                        "Send it as Authorization: Bearer … with every request. It is told this once; absent with COOKIE.")
        @Nullable
        String token,

        @Schema(
                description =
                        "With COOKIE alone: send it as X-CSRF-Token with every request that changes something. The cookie"
                                + " whose name ends in pincast-csrf holds it, too.")
        @Nullable
        String csrfToken,

        @Schema(description = "Moves on while the session is used.")
        Instant expiresAt,

        PersonResponse person) {

    static CreatedSessionResponse of(SignedIn signedIn, Delivery delivery) {
        var token = signedIn.token();
        return new CreatedSessionResponse(
                delivery == Delivery.TOKEN ? token : null,
                delivery == Delivery.COOKIE ? BrowserSession.csrfToken(token) : null,
                signedIn.session().expiresAt(),
                PersonResponse.of(signedIn.person()));
    }

    @Override
    public String toString() {
        return "CreatedSessionResponse[hidden]";
    }
}
