package io.pincast.auth.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CreateSessionRequest(
        @NotBlank(message = "is missing.") @Size(max = 254, message = "has at most 254 characters.")
        String email,

        @NotBlank(message = "is missing.") @Size(max = 1000, message = "has at most 1000 characters.")
        String password) {

    @Override
    public String toString() {
        return "CreateSessionRequest[hidden]";
    }
}
