package io.pincast.scheduler.settings.web;

import io.pincast.scheduler.settings.PublishingSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a workspace publishes. */
@Schema(name = "PublishingSettings")
record SettingsResponse(
        @Schema(
                description = "What is later than this is held until a person decides; ISO 8601",
                format = "duration",
                example = "PT24H")
        String latePolicy,

        @Schema(
                description = "How long after its time a post may be tried; ISO 8601",
                format = "duration",
                example = "PT48H")
        String giveUpAfter,

        @Schema(
                description =
                        "When Pinterest gave no clear answer and the Pin is not on the board: try again, or ask a person",
                allowableValues = {"LOOK_AND_RETRY", "ASK"})
        String afterUnclear,

        @Schema(description = "Rises with every change, 0 before the first; also the ETag")
        long version,

        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static SettingsResponse of(PublishingSettings settings) {
        var terms = settings.terms();
        return new SettingsResponse(
                terms.latePolicy().toString(),
                terms.giveUpAfter().toString(),
                terms.afterUnclear().name(),
                settings.version(),
                settings.changedBy(),
                settings.changedAt());
    }
}
