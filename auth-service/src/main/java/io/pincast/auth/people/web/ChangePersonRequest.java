package io.pincast.auth.people.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ChangePersonRequest(
        @Pattern(regexp = ".*\\S.*", message = "is not empty.")
        @Size(max = 100, message = "has at most 100 characters.")
        @Nullable
        String name,

        @Nullable Boolean administrator,
        @Nullable Boolean disabled,

        @Schema(
                description =
                        "That the e-mail is the person's, as far as you know: then a provider may sign it in by that, where that"
                                + " is configured")
        @Nullable
        Boolean emailProven) {}
