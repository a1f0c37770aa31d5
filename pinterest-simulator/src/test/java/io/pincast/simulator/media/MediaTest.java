package io.pincast.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.support.Answer;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.Images;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.support.Upload;
import io.pincast.simulator.world.Seed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MediaTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    private Answer register() {
        return api.post("/media", "{\"media_type\":\"video\"}").expect(201);
    }

    private String uploaded() {
        var media = register();
        assertThat(Upload.of(media).send().statusCode()).isEqualTo(204);
        return media.text("media_id");
    }

    private String status(String mediaId) {
        return api.get("/media/" + mediaId).expect(200).text("status");
    }

    private Answer createPin(String mediaId, String cover) {
        return api.post(
                "/pins",
                PinBodies.with(
                        boardId,
                        "Moving",
                        "{\"source_type\":\"video_id\",\"media_id\":\"" + mediaId + "\"" + cover + "}"));
    }

    @Test
    void takesAVideoFromRegistrationToAPin() {
        var media = register();
        var mediaId = media.text("media_id");
        assertThat(status(mediaId)).isEqualTo("registered");
        assertThat(media.text("upload_url")).startsWith(simulator.baseUrl() + "/upload/production");

        assertThat(Upload.of(media).send().statusCode()).isEqualTo(204);
        assertThat(status(mediaId)).isEqualTo("processing");
        createPin(mediaId, ",\"cover_image_key_frame_time\":1").expectError(400, 1);
        simulator.control().advanceClock(Duration.ofSeconds(5));
        assertThat(status(mediaId)).isEqualTo("succeeded");

        var pin = createPin(mediaId, ",\"cover_image_key_frame_time\":900").expect(201);
        assertThat(pin.text("creative_type")).isEqualTo("REGULAR");
        assertThat(pin.json().at("/media/duration").isNull()).isTrue();
        simulator.control().advanceClock(Duration.ofSeconds(10));
        var later = api.get("/pins/" + pin.id());
        assertThat(later.text("creative_type")).isEqualTo("VIDEO");
        assertThat(later.json().at("/media/duration").doubleValue()).isPositive();
        assertThat(api.get("/media").json().get("items").size()).isOne();
    }

    @Test
    void wantsACoverInOneOfThreeWays() {
        var mediaId = uploaded();
        simulator.control().advanceClock(Duration.ofSeconds(5));

        assertThat(createPin(mediaId, "").expectError(400, 1).text("message"))
                .contains("cover_image_url or cover_image_content_type");
        createPin(mediaId, ",\"cover_image_content_type\":\"image/png\"").expectError(400, 1);
        createPin(mediaId, ",\"cover_image_url\":\"https://i.example/c.jpg\"").expect(201);
        createPin(
                        mediaId,
                        ",\"cover_image_content_type\":\"image/png\",\"cover_image_data\":\""
                                + Images.base64(Images.png(200, 300)) + "\"")
                .expect(201);
    }

    @Test
    void refusesMediaThatIsUnknownOrSomebodyElses() {
        var mediaId = uploaded();

        createPin("77", ",\"cover_image_key_frame_time\":1").expectError(404, 404);
        api.get("/media/77").expectError(404, 404);
        Api.as(simulator, Seed.OTHER_USER).get("/media/" + mediaId).expectError(403, 29);
        assertThat(Api.as(simulator, Seed.OTHER_USER)
                        .get("/media")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        api.post("/media", "{\"media_type\":\"audio\"}").expectError(400, 1);
    }

    @Test
    void failsACoverImageSentAsTheVideo() {
        var media = register();
        assertThat(Upload.of(media).content(Images.jpeg(300, 300)).send().statusCode())
                .isEqualTo(204);
        simulator.control().advanceClock(Duration.ofSeconds(5));

        assertThat(status(media.text("media_id"))).isEqualTo("failed");
        createPin(media.text("media_id"), ",\"cover_image_key_frame_time\":1").expectError(400, 1);
    }

    @Test
    void refusesAnUploadWithoutContentLength() {
        var refusal = Upload.of(register()).chunked().send();

        assertThat(refusal.statusCode()).isEqualTo(411);
        assertThat(refusal.body()).contains("MissingContentLength");
    }

    @Test
    void refusesUploadsThatAmazonWouldRefuse() {
        assertThat(Upload.of(register())
                        .field("x-amz-signature", "forged")
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(Upload.of(register()).without("policy").send().statusCode()).isEqualTo(403);
        assertThat(Upload.of(register()).fileFirst().send().statusCode()).isEqualTo(403);
        assertThat(Upload.of(register()).withoutFile().send().statusCode()).isEqualTo(400);
        assertThat(Upload.of(register()).bearer("pina_token").send().statusCode())
                .isEqualTo(400);
        var late = register();
        simulator.control().advanceClock(Duration.ofHours(2));
        assertThat(Upload.of(late).send().body()).contains("Policy expired");
        assertThat(status(late.text("media_id"))).isEqualTo("registered");
    }

    @Test
    void readsContentThatLooksLikeABoundary() {
        var tricky = ("\0\0\0\u0018ftypmp42\r\n--" + Upload.BOUNDARY.substring(1) + "\r\n\r\r\n--")
                .getBytes(StandardCharsets.ISO_8859_1);
        var media = register();
        assertThat(Upload.of(media).content(tricky).send().statusCode()).isEqualTo(204);
        simulator.control().advanceClock(Duration.ofSeconds(5));
        assertThat(status(media.text("media_id"))).isEqualTo("succeeded");
    }

    @Test
    void getsStuckOrFailsWhenToldSo() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.MEDIA_STUCK)
                        .onOperation("media/create")
                        .times(1));
        var stuck = uploaded();
        simulator
                .control()
                .addFault(Fault.of(FaultKind.MEDIA_FAILED)
                        .onOperation("media/create")
                        .times(1));
        var failed = uploaded();
        simulator.control().advanceClock(Duration.ofDays(1));

        assertThat(status(stuck)).isEqualTo("processing");
        assertThat(status(failed)).isEqualTo("failed");
        simulator.control().making().setMediaFate(stuck, Media.Fate.SUCCEEDS);
        assertThat(status(stuck)).isEqualTo("succeeded");
    }
}
