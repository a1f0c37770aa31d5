package io.pincast.auth.accesstoken.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Which workspace asks.
 *
 * @param rejectedTokenHash SHA-256 in hex of a token that Pinterest refused with 401 code 2
 */
record AccessTokenRequest(
        @NotBlank(message = "is missing.") String workspaceId,
        @Nullable String rejectedTokenHash) {}
