package io.pincast.auth.installation.web;

import jakarta.validation.constraints.NotNull;

record ChangeInstallationRequest(
        @NotNull(message = "is missing.") Boolean secondFactorRequired) {}
