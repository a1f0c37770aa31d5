package io.pincast.auth.token.web;

import io.pincast.auth.token.IssuedToken;
import java.time.Instant;

record IssuedTokenResponse(String token, Instant expiresAt) {

    static IssuedTokenResponse of(IssuedToken issued) {
        return new IssuedTokenResponse(issued.token(), issued.expiresAt());
    }

    @Override
    public String toString() {
        return "IssuedTokenResponse[hidden]";
    }
}
