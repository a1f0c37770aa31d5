package io.pincast.meeting.contract;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static io.pincast.meeting.Meeting.pinOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.meeting.Drawn;
import io.pincast.meeting.Meeting;
import io.pincast.pinterest.client.boards.BoardPrivacy;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.media.MediaStatus;
import io.pincast.pinterest.client.oauth.RefreshToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.CreativeType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.settings.MediaSettings;
import io.pincast.simulator.settings.Settings;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where Pinterest's sources contradict each other: which one client and simulator follow, and why. The numbers are those
 * of the list of known contradictions.
 */
@Tag("contract")
class ContradictionsContractTest {
    private final Meeting meeting = Meeting.direct();

    @AfterEach
    void close() {
        meeting.close();
    }

    /**
     * The page on access tiers says that a trial app's Pins exist for their creator; the live API refuses them with 403 code
     * 29. The live API is followed: whoever plans for the page finds no Pin.
     */
    @Test
    void contradiction1TrialPinsInProductionAreRefused() {
        assertThat(failure(() -> createPin(meeting.demoByTrialApp(), pinOn(meeting.boardId())))
                        .is(403, 29))
                .isTrue();
        assertThat(meeting.control().pinCount()).isZero();
    }

    /** The same page says so of a trial app's boards; one was seen in public. So such a board is public at once. */
    @Test
    void contradiction2TrialBoardsArePublic() {
        var made = meeting.demoByTrialApp().boards().create(CreateBoardRequest.named("By a trial app"));
        assertThat(made.privacy()).isEqualTo(BoardPrivacy.PUBLIC);
        assertThat(meeting.demo().boards().get(made.id()).name()).isEqualTo("By a trial app");
    }

    /**
     * The description has media in the sandbox, the sandbox' page has no video Pins there. The description is followed,
     * since a tool that knows only it must find nothing wrong; a setting follows the page.
     */
    @Test
    void contradiction3VideosInTheSandboxAreAsSet() {
        var media = meeting.demoInSandbox().media();
        var place = media.register();
        media.upload(place, MediaContent.of(Drawn.video()));
        assertThat(media.get(place.mediaId()).status()).isEqualTo(MediaStatus.PROCESSING);
        meeting.control().settings(ContradictionsContractTest::noVideosInSandbox);
        assertThat(failure(media::register).is(403, 29)).isTrue();
    }

    private static Settings noVideosInSandbox(Settings settings) {
        var media = settings.media();
        return settings.withMedia(
                new MediaSettings(media.processing(), media.uploadLifetime(), media.maximumBytes(), false));
    }

    /** The help pages say 500 characters of description, the API's description 800: it is the API that decides. */
    @Test
    void contradiction4ADescriptionHasUpTo800Characters() {
        var pin = pinOn(meeting.boardId());
        assertThat(createPin(meeting.demo(), pin.description("x".repeat(800))).description())
                .hasSize(800);
        assertThat(failure(() -> createPin(meeting.demo(), pin.description("x".repeat(801))))
                        .is(400, 1))
                .isTrue();
    }

    /**
     * The description marks each field of a cover optional, the guide says that a video without one is answered 400. The
     * guide is followed: the simulator refuses, and the client has no way to leave it out.
     */
    @Test
    void contradiction5AVideoPinNeedsACover() throws Exception {
        var media = meeting.demo().media();
        var place = media.register();
        media.upload(place, MediaContent.of(Drawn.video()));
        meeting.control().advanceClock(Duration.ofMinutes(1));
        var body = "{\"board_id\":\"" + meeting.boardId() + "\",\"media_source\":{\"source_type\":\"video_id\","
                + "\"media_id\":\"" + place.mediaId() + "\"}}";
        assertThat(post(body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var token = meeting.token(NewTokens.of(Seed.DEMO_USER)).value();
        var request = HttpRequest.newBuilder(Meeting.simulator().resolve("/production/v5/pins"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Examples mix Pinterest's own codes with HTTP's. The own ones come first; the client tells by both together. */
    @Test
    void contradiction6CodesAreReadTogetherWithTheStatus() {
        var own = failure(() -> meeting.demo().boards().get("1"));
        assertThat(own.is(404, 40)).isTrue();
        meeting.strikeNext(Fault.of(FaultKind.STATUS).answering(404, 404, "Board not found."));
        var generic = failure(() -> meeting.demo().boards().get("1"));
        assertThat(generic.is(404, 404)).isTrue();
        assertThat(generic.is(404, 40)).isFalse();
    }

    /** A sample still shows a refresh token of a year, the text says 60 days. What the answer says counts. */
    @Test
    void contradiction7ARefreshTokenLastsAsLongAsItsAnswerSays() {
        var tokens = meeting.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        var sixty = meeting.oauth().refresh(new RefreshToken(tokens.refreshToken()));
        assertThat(Duration.between(sixty.accessTokenExpiresAt(), sixty.refreshTokenExpiresAt()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
        meeting.control()
                .settings(settings -> settings.withTokens(settings.tokens().withRefresh(Duration.ofDays(365))));
        var year = meeting.oauth().refresh(sixty.refreshToken());
        assertThat(Duration.between(year.accessTokenExpiresAt(), year.refreshTokenExpiresAt()))
                .isBetween(Duration.ofDays(334), Duration.ofDays(336));
    }

    /** The guide speaks of images and videos only, the description has carousels, undeprecated: it is followed. */
    @Test
    void contradiction8CarouselsAreMade() {
        var item = new MediaSource.UrlItem("https://images.example/a.jpg", null, null, null);
        var carousel = new MediaSource.MultipleImageUrls(List.of(item, item), null);
        var made = createPin(meeting.demo(), CreatePinRequest.on(meeting.boardId(), carousel));
        assertThat(made.creativeType()).isEqualTo(CreativeType.CAROUSEL);
    }
}
