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
import io.pincast.publisher.publication.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which answers are which trouble: every row of the table that an answer of Pinterest's leads to. */
class CauseTableTest {
    private static final Grant STANDARD = new Grant("pina_x", "PRODUCTION", false, "app", "account", Grant.NEEDED);
    private static final Grant TRIAL = new Grant("pina_x", "PRODUCTION", true, "app", "account", Grant.NEEDED);
    private static final Grant SANDBOX = new Grant("pina_x", "SANDBOX", true, "app", "account", Grant.NEEDED);
    private static final Grant READING =
            new Grant("pina_x", "PRODUCTION", false, "app", "account", Set.of("boards:read", "pins:read"));

    /** An answer; no status means that nothing was sent. */
    private record Sample(
            int status, @Nullable Integer code, @Nullable String message, Grant grant) {
        Sample(int status, @Nullable Integer code) {
            this(status, code, "What Pinterest says", STANDARD);
        }
    }

    /** What leads to a row. A row that is not named here does not compile. */
    private static List<Sample> samples(Trouble trouble) {
        return switch (trouble) {
            case PINTEREST_NOT_REACHED -> List.of(new Sample(0, null));
            case PINTEREST_BUSY -> List.of(new Sample(408, null), new Sample(409, 409), new Sample(425, null));
            case RATE_LIMITED -> List.of(new Sample(429, 8), new Sample(429, null));
            case SPAM_BLOCK ->
                List.of(
                        new Sample(429, 9),
                        new Sample(403, 9),
                        new Sample(400, 9),
                        new Sample(429, 8, "We have a block in place to combat spam.", STANDARD));
            case ACCESS_REFUSED -> List.of(new Sample(401, 2), new Sample(401, null));
            case SCOPE_MISSING -> List.of(new Sample(401, 3, null, READING));
            case FEATURE_RESTRICTED -> List.of(new Sample(401, 3));
            case APP_HAS_TRIAL_ACCESS -> List.of(new Sample(403, 29, null, TRIAL));
            case NOT_ALLOWED -> List.of(new Sample(403, 29), new Sample(403, null), new Sample(403, 29, null, SANDBOX));
            case IMAGE_TOO_SMALL -> List.of(new Sample(403, 233));
            case IMAGE_UNUSABLE -> List.of(new Sample(403, 235));
            case IMAGE_TOO_LARGE -> List.of(new Sample(413, null));
            case BOARD_NOT_FOUND -> List.of(new Sample(404, 40));
            case SECTION_NOT_FOUND -> List.of(new Sample(404, 2031));
            case PINTEREST_NOT_FOUND -> List.of(new Sample(404, null), new Sample(404, 50));
            case PIN_NOT_ACCEPTED -> List.of(new Sample(400, 1), new Sample(400, null), new Sample(422, null));
            case PINTEREST_REFUSED -> List.of(new Sample(418, null), new Sample(402, null));
            // Found out by ourselves.
            case SENT_TOO_SLOWLY,
                    PINTEREST_IN_TROUBLE,
                    BUDGET_USED_UP,
                    SLOT_LAPSED,
                    ACCOUNT_NOT_ANSWERED,
                    APP_BUDGET_USED_UP,
                    ACCOUNT_NEEDS_RECONNECT,
                    APP_DISABLED,
                    ACCOUNT_NOT_FOUND,
                    PART_AWAY,
                    SAME_CONTENT_UNDER_WAY,
                    BOARD_NOT_READ,
                    NOT_FOUND_ON_BOARD,
                    MEDIA_NOT_FOUND,
                    MEDIA_DAMAGED,
                    MEDIA_NOT_SUPPORTED,
                    VIDEO_NOT_ANSWERED,
                    VIDEO_REFUSED,
                    VIDEO_UPLOAD_BROKE_OFF,
                    VIDEO_UPLOAD_TOO_SLOW,
                    OTHER_VIDEOS_FIRST,
                    VIDEO_PROCESSING,
                    VIDEO_NOT_PROCESSED,
                    VIDEO_STUCK,
                    TOO_LATE,
                    UNREADABLE_MESSAGE -> List.of();
        };
    }

    private static Setback of(Sample sample, RateLimits limits) {
        var report = new CallReport(
                "pins/create", "PRODUCTION", Instant.EPOCH, Duration.ofMillis(90), sample.status(), "rid-1", limits);
        var answer = new PinterestApiException(
                "status " + sample.status(),
                sample.status() == 0 ? Proof.NOT_SENT : Proof.REFUSED,
                report,
                new PinterestError(sample.code(), sample.message(), null),
                null);
        return CauseTable.setback(answer, sample.grant());
    }

    private static Setback of(int status, @Nullable Integer code) {
        return of(new Sample(status, code), RateLimits.NONE);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void knowsEachAnswer(Trouble trouble) {
        for (var sample : samples(trouble)) {
            var setback = of(sample, RateLimits.NONE);
            assertThat(setback.reason().code()).as("%s", sample).isEqualTo(trouble.name());
            assertThat(setback).isEqualTo(trouble.setback(setback.reason()));
            assertThat(setback.reason().detail()).matches(".+[.”]");
            if (setback.reaction() instanceof Reaction.Fail) {
                assertThat(setback.reason().action()).as("what to do").isNotBlank();
            }
        }
    }

    @Test
    void namesTheScopesThatAreMissing() {
        assertThat(of(new Sample(401, 3, null, READING), RateLimits.NONE)
                        .reason()
                        .detail())
                .contains("boards:write, pins:write");
    }

    @Test
    void doesNotAskForReconnectingWhereThatDoesNotHelp() {
        assertThat(of(401, 3).reason().action()).contains("does not help");
        assertThat(of(new Sample(403, 29, null, TRIAL), RateLimits.NONE)
                        .reason()
                        .action())
                .contains("does not help");
    }

    @Test
    void comesBackWhenTheLimitAllowsIt() {
        var reset = new RateLimits(100L, List.of(), 0L, Duration.ofSeconds(42), null);
        assertThat(of(new Sample(429, 8), reset).reaction()).isEqualTo(new Reaction.RetryAfter(Duration.ofSeconds(42)));
        var asked = new RateLimits(100L, List.of(), 0L, Duration.ofSeconds(42), Duration.ofSeconds(90));
        assertThat(of(new Sample(429, 8), asked).reaction()).isEqualTo(new Reaction.RetryAfter(Duration.ofSeconds(90)));
    }

    @Test
    void keepsWhatPinterestsSupportAsksFor() {
        var reason = of(404, 40).reason();
        assertThat(reason.httpStatus()).isEqualTo(404);
        assertThat(reason.pinterestCode()).isEqualTo(40);
        assertThat(reason.requestId()).isEqualTo("rid-1");
    }

    @Test
    void handsOnPinterestsWordsWhereOursSayLittle() {
        assertThat(of(400, 1).reason().detail()).contains("“What Pinterest says”");
    }
}
