package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.AppChange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is left out stays. */
record ChangePinterestAppRequest(
        @Pattern(regexp = "(?s).*\\S.*", message = "is blank.")
        @Size(max = 100, message = "has at most 100 characters.")
        @Nullable
        String name,

        @Schema(description = "Only while no account is connected through the app")
        @Pattern(
                regexp = "\\s*[A-Za-z0-9_-]{1,64}\\s*",
                message = "is the App ID from Pinterest's page My apps, a number.")
        @Nullable
        String appId,

        @Schema(description = "A new one takes the place of the old; accounts stay connected")
        @Pattern(regexp = "(?s).*\\S.*", message = "is blank.")
        @Size(max = 512, message = "has at most 512 characters.")
        @Nullable
        String appSecret,

        @Nullable AccessTier accessTier,

        @Schema(
                description =
                        "Through an app that is not enabled, nothing is published, read or connected; what waits goes on once it is again")
        @Nullable
        Boolean enabled) {

    AppChange toChange() {
        return new AppChange(
                name == null ? null : name.strip(),
                appId == null ? null : appId.strip(),
                appSecret == null ? null : appSecret.strip(),
                accessTier,
                enabled);
    }

    @Override
    public String toString() {
        return "ChangePinterestAppRequest[" + appId + ", " + accessTier + ", " + enabled + "]";
    }
}
