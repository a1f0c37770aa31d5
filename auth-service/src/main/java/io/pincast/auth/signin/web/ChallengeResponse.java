package io.pincast.auth.signin.web;

import io.pincast.auth.signin.SignInResult.CodeNeeded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "SignInChallenge")
record ChallengeResponse(
        @Schema(description = "Send it with a code to POST /api/v1/sessions/second-factor. It is told this once.")
        String challenge,

        Instant expiresAt) {

    static ChallengeResponse of(CodeNeeded needed) {
        return new ChallengeResponse(needed.challenge(), needed.expiresAt());
    }

    @Override
    public String toString() {
        return "ChallengeResponse[hidden]";
    }
}
