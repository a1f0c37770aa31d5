package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.NewApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreatePinterestAppRequest(
        @NotBlank(message = "is missing.") @Size(max = 100, message = "has at most 100 characters.")
        String name,

        @Schema(description = "From Pinterest's page My apps", example = "1234567")
        @NotBlank(message = "is missing.")
        @Pattern(
                regexp = "\\s*[A-Za-z0-9_-]{1,64}\\s*",
                message = "is the App ID from Pinterest's page My apps, a number.")
        String appId,

        @Schema(description = "The App secret key from the same page. It is sealed and never told again.")
        @NotBlank(message = "is missing.")
        @Size(max = 512, message = "has at most 512 characters.")
        String appSecret,

        @NotNull(message = "is missing: PRODUCTION, SANDBOX or SIMULATOR.")
        Environment environment,

        @Schema(
                description =
                        "STANDARD unless told. With Trial access Pinterest itself refuses Pins in production, which is then said so.")
        @Nullable
        AccessTier accessTier) {

    NewApp toNewApp() {
        return new NewApp(name, appId, appSecret, environment, accessTier == null ? AccessTier.STANDARD : accessTier);
    }

    @Override
    public String toString() {
        return "CreatePinterestAppRequest[" + environment + ", " + appId + "]";
    }
}
