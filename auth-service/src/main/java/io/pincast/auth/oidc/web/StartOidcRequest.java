package io.pincast.auth.oidc.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

record StartOidcRequest(
        @Schema(description = "A name that GET /api/v1/sign-in-options lists") @NotBlank(message = "is missing.")
        String provider) {}
