package io.pincast.auth.session.web;

import jakarta.validation.constraints.NotBlank;

record ChangePasswordRequest(
        @NotBlank(message = "is missing.") String currentPassword,
        @NotBlank(message = "is missing.") String newPassword) {

    @Override
    public String toString() {
        return "ChangePasswordRequest[hidden]";
    }
}
