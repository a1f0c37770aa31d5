package io.pincast.auth.people.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ChangePersonRequest(
        @Pattern(regexp = ".*\\S.*", message = "is not empty.")
        @Size(max = 100, message = "has at most 100 characters.")
        @Nullable
        String name,

        @Nullable Boolean administrator,
        @Nullable Boolean disabled) {}
