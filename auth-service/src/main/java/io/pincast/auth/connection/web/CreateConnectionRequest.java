package io.pincast.auth.connection.web;

import jakarta.validation.constraints.NotBlank;

record CreateConnectionRequest(
        @NotBlank(message = "is missing.") String pinterestAppId) {}
