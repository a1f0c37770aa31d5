package io.pincast.auth.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ChangeMeRequest(
        @NotBlank(message = "is missing.") @Size(max = 100, message = "has at most 100 characters.")
        String name) {}
