package io.pincast.auth.token.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record TokenExchangeRequest(
        @NotBlank(message = "is missing.") String token,
        @Nullable String workspaceId) {

    @Override
    public String toString() {
        return "TokenExchangeRequest[hidden]";
    }
}
