package io.pincast.auth.apitoken.web;

import io.pincast.auth.apitoken.ApiTokenService;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreatedApiTokenResponse(
        @Schema(
                description =
                        "Send it as Authorization: Bearer …. It is told this once: a repeated request is answered without it. If it was lost, end the token and make another.")
        @Nullable
        String token,

        ApiTokenResponse apiToken) {

    static CreatedApiTokenResponse of(ApiTokenService.Made made) {
        return new CreatedApiTokenResponse(made.secret().orElse(null), ApiTokenResponse.of(made.token()));
    }

    @Override
    public String toString() {
        return "CreatedApiTokenResponse[" + apiToken.id() + "]";
    }
}
