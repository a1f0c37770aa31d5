package io.pincast.publisher.attempt.pinterest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.CallReport;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.PinterestError;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.RateLimits;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table in docs/services/publisher-service.md. */
class CauseTableTest {
    private static final Grant STANDARD = new Grant("pina_x", "PRODUCTION", false, "app");
    private static final Grant TRIAL = new Grant("pina_x", "PRODUCTION", true, "app");

    private static PinterestApiException answer(
            int status, @Nullable Integer code, @Nullable String message, RateLimits limits) {
        var report = new CallReport(
                "pins/create", "PRODUCTION", Instant.EPOCH, Duration.ofMillis(90), status, "rid-1", limits);
        return new PinterestApiException(
                "status " + status,
                status == 0 ? Proof.NOT_SENT : Proof.REFUSED,
                report,
                new PinterestError(code, message, null),
                null);
    }

    private static Setback of(int status, @Nullable Integer code, Grant grant) {
        return CauseTable.setback(answer(status, code, "What Pinterest says", RateLimits.NONE), grant);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1, PIN_NOT_ACCEPTED, Fail",
        "400, , PIN_NOT_ACCEPTED, Fail",
        "401, 2, ACCESS_REFUSED, RenewToken",
        "401, , ACCESS_REFUSED, RenewToken",
        "401, 3, PERMISSION_MISSING, Fail",
        "403, 29, NOT_ALLOWED, Fail",
        "403, 233, IMAGE_TOO_SMALL, Fail",
        "403, 235, IMAGE_UNUSABLE, Fail",
        "403, , NOT_ALLOWED, Fail",
        "404, 40, BOARD_NOT_FOUND, Fail",
        "404, 2031, SECTION_NOT_FOUND, Fail",
        "404, , PINTEREST_NOT_FOUND, Fail",
        "408, , PINTEREST_BUSY, Retry",
        "409, 409, PINTEREST_BUSY, Retry",
        "413, , IMAGE_TOO_LARGE, Fail",
        "418, , PINTEREST_REFUSED, Fail",
        "429, 8, RATE_LIMITED, Retry",
        "429, 9, SPAM_BLOCK, Retry",
        "403, 9, SPAM_BLOCK, Retry",
        "0, , PINTEREST_NOT_REACHED, Retry",
    })
    void knowsEachAnswer(int status, @Nullable Integer code, String expected, String reaction) {
        var setback = of(status, code, STANDARD);
        assertThat(setback.reason().code()).isEqualTo(expected);
        assertThat(setback.reaction().getClass().getSimpleName()).isEqualTo(reaction);
        assertThat(setback.reason().detail()).matches(".+[.”]");
    }

    @Test
    void tellsATrialAppFromABoardOfSomebodyElse() {
        assertThat(of(403, 29, TRIAL).reason().code()).isEqualTo("APP_HAS_TRIAL_ACCESS");
        var sandbox = new Grant("pina_x", "SANDBOX", true, "app");
        assertThat(of(403, 29, sandbox).reason().code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void comesBackWhenTheLimitAllowsIt() {
        var reset = new RateLimits(100L, List.of(), 0L, Duration.ofSeconds(42), null);
        assertThat(CauseTable.setback(answer(429, 8, null, reset), STANDARD).reaction())
                .isEqualTo(new Reaction.RetryAfter(Duration.ofSeconds(42)));
        var asked = new RateLimits(100L, List.of(), 0L, Duration.ofSeconds(42), Duration.ofSeconds(90));
        assertThat(CauseTable.setback(answer(429, 8, null, asked), STANDARD).reaction())
                .isEqualTo(new Reaction.RetryAfter(Duration.ofSeconds(90)));
    }

    @Test
    void leavesASpamBlockAloneForHours() {
        assertThat(of(429, 9, STANDARD).reaction())
                .isInstanceOfSatisfying(
                        Reaction.Retry.class,
                        retry -> assertThat(retry.backoff().first()).isGreaterThanOrEqualTo(Duration.ofHours(1)));
    }

    @Test
    void keepsWhatPinterestsSupportAsksFor() {
        var reason = of(404, 40, STANDARD).reason();
        assertThat(reason.httpStatus()).isEqualTo(404);
        assertThat(reason.pinterestCode()).isEqualTo(40);
        assertThat(reason.requestId()).isEqualTo("rid-1");
    }

    @Test
    void handsOnPinterestsWordsWhereOursSayLittle() {
        assertThat(of(400, 1, STANDARD).reason().detail()).contains("“What Pinterest says”");
    }
}
