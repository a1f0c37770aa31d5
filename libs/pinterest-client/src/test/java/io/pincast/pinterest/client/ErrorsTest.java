package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.RefreshToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.MediaSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of Pinterest's refusals, and of answers that prove nothing. */
class ErrorsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final LoopbackPinterest pinterest = new LoopbackPinterest();
    private final PinterestClient client = pinterest.client().clock(CLOCK).build();
    private final PinterestApi api = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_secret"));

    @AfterEach
    void close() {
        client.close();
        pinterest.close();
    }

    private PinterestApiException create(int status, String body, String... headers) {
        pinterest.answer(status, body, headers);
        var request = CreatePinRequest.on("5", new MediaSource.ImageUrl("https://x.example/a.png"));
        return catchThrowableOfType(
                PinterestApiException.class, () -> api.pins().create(request, SendGate.OPEN));
    }

    /** The table of Pinterest's codes for organic content. */
    @ParameterizedTest
    @CsvSource({
        "400, 1, Invalid URL",
        "401, 2, Authentication failed.",
        "401, 3, Your token does not have sufficient permissions",
        "401, 7, Not authorized to access board or Pin.",
        "429, 8, This request exceeded a rate limit.",
        "403, 9, Sorry! You've hit a block (Pins) we have in place to combat spam.",
        "403, 29, Apps with Trial access may not create Pins in production",
        "404, 30, User not found",
        "404, 40, Board not found.",
        "404, 50, Pin not found.",
        "404, 2031, Board section not found.",
        "403, 233, Image is too small.",
        "403, 235, Image is broken.",
        "409, 409, Could not get exclusive access to the board.",
    })
    void aRefusalCarriesPinterestsOwnWords(int status, int code, String message) {
        var body = "{\"code\":%d,\"message\":\"%s\",\"status\":\"failure\"}".formatted(code, message);
        var failure = create(status, body, "x-pinterest-rid", "4711");
        assertThat(failure.proves()).isEqualTo(Proof.REFUSED);
        assertThat(failure.is(status, code)).isTrue();
        assertThat(failure.is(status, code + 1)).isFalse();
        assertThat(failure.pinterestMessage()).isEqualTo(message);
        assertThat(failure.requestId()).isEqualTo("4711");
        assertThat(failure)
                .hasMessage("pins/create (SIMULATOR): status %d, code %d, \"%s\", request id 4711"
                        .formatted(status, code, message));
    }

    @Test
    void tellsASpamBlockFromAUsedUpQuota() {
        assertThat(create(429, "{\"code\":8,\"message\":\"This request exceeded a rate limit.\"}")
                        .isSpamBlock())
                .isFalse();
        assertThat(create(429, "{\"code\":8,\"message\":\"m\",\"message_detail\":\"Looks like Spam\"}")
                        .isSpamBlock())
                .isTrue();
        assertThat(create(429, "{\"code\":8,\"message\":\"to combat spam\"}").isSpamBlock())
                .isTrue();
        assertThat(create(403, "{\"code\":9,\"message\":\"m\"}").isSpamBlock()).isTrue();
        assertThat(create(400, "{\"code\":1,\"message\":\"title 'spam' is bad\"}")
                        .isSpamBlock())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "[]", "null", "{\"code\":\"x\"}", "{\"message\":[1]}"})
    void anErrorThatIsNotPinterestsDocumentIsStillAnError(String body) {
        var refused = create(403, body);
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 302, 304})
    void anAnswerThatIsNeitherSuccessNorRefusalProvesNothing(int status) {
        var failure = create(status, "", "Location", pinterest.address() + "/elsewhere");
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(pinterest.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":\" \"}", "not json", "[]", "null"})
    void successWithoutAnIdProvesNothing(String body) {
        assertThat(create(201, body).proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(create(200, body).proves()).isEqualTo(Proof.UNKNOWN);
    }

    @Test
    void successWithAnIdIsSuccessWhateverElseItHolds() {
        pinterest.answer(200, "{\"id\":4711,\"media\":\"gone strange\",\"created_at\":{}}");
        var request = CreatePinRequest.on("5", new MediaSource.ImageUrl("https://x.example/a.png"));
        assertThat(api.pins().create(request, SendGate.OPEN).body().id()).isEqualTo("4711");
    }

    @Test
    void aDateThatCannotBeReadIsNoDate() {
        pinterest.answer(200, "{\"id\":\"1\",\"created_at\":\"yesterday\"}");
        assertThat(api.pins().get("1").createdAt()).isNull();
    }

    @Test
    void aBrokenPageBreaksTheWholeListing() {
        var first = "{\"items\":[{\"id\":\"1\"}],\"bookmark\":\"b\"}";
        for (var second : List.of("{\"bookmark\":null}", "{\"items\":[null]}", "{\"items\":[{}]}", "{\"items\":[")) {
            pinterest.answer(200, first).answer(200, second);
            assertThat(catchThrowableOfType(
                                    PinterestApiException.class,
                                    () -> api.pins().onBoard("5").all())
                            .proves())
                    .isEqualTo(Proof.UNKNOWN);
        }
        pinterest.answer(200, first).answer(429, "{\"code\":8,\"message\":\"m\"}");
        assertThat(catchThrowableOfType(
                                PinterestApiException.class,
                                () -> api.pins().onBoard("5").all())
                        .is(429, 8))
                .isTrue();
    }

    @Test
    void aBookmarkThatComesAgainEndsTheListingWithAnError() {
        var page = "{\"items\":[{\"id\":\"1\"}],\"bookmark\":\"b\"}";
        pinterest.answer(200, page).answer(200, page);
        assertThat(catchThrowableOfType(
                        PinterestApiException.class,
                        () -> api.pins().onBoard("5").all()))
                .hasMessageContaining("bookmark");
        assertThat(pinterest.received()).hasSize(2);
    }

    @Test
    void readsRateHeadersHoweverTheyCome() {
        var failure = create(
                429,
                "{\"code\":8,\"message\":\"m\"}",
                "X-RateLimit-Limit",
                "100, 100;w=1, 1000;w=60, odd, 7;w=x",
                "X-RateLimit-Remaining",
                "99",
                "X-RateLimit-Reset",
                "1",
                "Retry-After",
                "120");
        var limits = failure.rateLimits();
        assertThat(limits.limit()).isEqualTo(100);
        assertThat(limits.windows())
                .extracting(window -> window.length().toSeconds())
                .containsExactly(1L, 60L);
        assertThat(limits.remaining()).isEqualTo(99);
        assertThat(limits.reset()).isEqualTo(Duration.ofSeconds(1));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));

        var repeated = create(429, "", "x-ratelimit-limit", "5;w=1", "x-ratelimit-limit", "50;w=60");
        assertThat(repeated.rateLimits().windows()).hasSize(2);
        var odd = create(429, "", "x-ratelimit-limit", "many", "x-ratelimit-reset", "-1", "retry-after", "soon");
        assertThat(odd.rateLimits().limit()).isNull();
        assertThat(odd.rateLimits().reset()).isNull();
        assertThat(odd.retryAfter()).isNull();
        var dated = create(429, "", "Retry-After", "Tue, 24 Nov 2026 12:01:30 GMT");
        assertThat(dated.retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aDeadRefreshTokenIsARefusalWithItsCode() {
        pinterest.answer(401, "{\"code\":283,\"message\":\"The authorization grant is invalid\"}");
        var oauth = client.oauth(PinterestEnvironment.SIMULATOR, new AppCredentials("1", "s"));
        var failure =
                catchThrowableOfType(PinterestApiException.class, () -> oauth.refresh(new RefreshToken("pinr_dead")));
        assertThat(failure.is(401, 283)).isTrue();
        assertThat(failure.toString()).doesNotContain("pinr_dead");
    }

    @Test
    void tokensWithoutTheirEndAreNoTokens() {
        pinterest.answer(200, "{\"access_token\":\"pina_a\",\"scope\":\"pins:read\"}");
        var oauth = client.oauth(PinterestEnvironment.SIMULATOR, new AppCredentials("1", "s"));
        var failure =
                catchThrowableOfType(PinterestApiException.class, () -> oauth.refresh(new RefreshToken("pinr_old")));
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
    }

    @Test
    void reckonsTheEndOfTokensFromTheMomentBeforeTheRequest() {
        pinterest.answer(200, """
                {"access_token":"pina_a","expires_in":100,"refresh_token":"","scope":"pins:read boards:read",
                 "refresh_token_expires_in":200}
                """);
        var oauth = client.oauth(PinterestEnvironment.SIMULATOR, new AppCredentials("1", "s"));
        var grant = oauth.refresh(new RefreshToken("pinr_old"));
        assertThat(grant.accessTokenExpiresAt()).isEqualTo(CLOCK.instant().plusSeconds(100));
        assertThat(grant.refreshTokenExpiresAt()).isEqualTo(CLOCK.instant().plusSeconds(200));
        // An empty word is no token: whoever stored it would lose the old one.
        assertThat(grant.refreshToken()).isNull();
        assertThat(grant.scopes()).containsExactlyInAnyOrder("pins:read", "boards:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatWouldChangeThePathIsRefusedAtOnce(String id) {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> api.boards().get(id)))
                .isNotNull();
        assertThat(pinterest.received()).isEmpty();
    }

    @Test
    void anIdStaysInItsPlaceInThePath() {
        pinterest.answer(404, "");
        var failure = catchThrowableOfType(
                PinterestApiException.class, () -> api.boards().get("../user_account?x=y#z"));
        assertThat(failure.status()).isEqualTo(404);
        assertThat(pinterest.last().uri().getRawPath()).isEqualTo("/v5/boards/..%2Fuser_account%3Fx%3Dy%23z");
    }
}
