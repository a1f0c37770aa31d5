package io.pincast.auth.passwordreset.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RequestResetRequest(
        @NotBlank(message = "is missing.") @Size(max = 254, message = "has at most 254 characters.")
        String email) {}
