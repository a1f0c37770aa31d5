package io.pincast.scheduler.settings.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.publication.Holding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;

/** How a workspace wants to publish. */
@Schema(name = "PublishingSettingsRequest")
record SettingsRequest(
        @Schema(
                description =
                        "What is later than this, after an outage for instance, is held until a person decides. ISO 8601, from PT1M to P7D",
                format = "duration",
                example = "PT24H")
        @NotNull(message = "is missing: say how late a post may be published unasked, such as PT24H.")
        String latePolicy,

        @Schema(
                description =
                        "How long after its time a post may be tried; then it has failed. ISO 8601, from PT1H to P14D, and not shorter than latePolicy",
                format = "duration",
                example = "PT48H")
        @NotNull(message = "is missing: say how long a post may be tried, such as PT48H.")
        String giveUpAfter,

        @Schema(
                description =
                        "When Pinterest gave no clear answer and the Pin is not on the board: LOOK_AND_RETRY tries again, ASK leaves it to a person")
        @NotNull(message = "is missing: one of LOOK_AND_RETRY, ASK.")
        Holding.AfterUnclear afterUnclear) {

    Holding.Terms toTerms() {
        return new Holding.Terms(
                duration("latePolicy", latePolicy), duration("giveUpAfter", giveUpAfter), afterUnclear);
    }

    private static Duration duration(String field, String given) {
        try {
            return Duration.parse(given);
        } catch (DateTimeException | ArithmeticException e) {
            throw ProblemException.invalid(
                    "/" + field, field + " is a span of days, hours and minutes as ISO 8601 writes it, such as PT24H.");
        }
    }
}
