package io.pincast.scheduler.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.Mp4;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Videos and carousels, from the upload to what the publisher is told. */
class MediaIT {
    private static final Plans plans = new Plans(SchedulerInstance.newTeam());
    private static final Http http = plans.http();
    private static final byte[] VIDEO = Mp4.video().bytes();
    private static final String video = upload("film.mp4", VIDEO);

    private static String upload(String name, byte[] content) {
        return http.upload(name, content).ok().get("id").asString();
    }

    private static Http.Answer create(Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.putIfAbsent("targets", List.of(Plans.target("1001")));
        return http.post("/api/v1/posts", body);
    }

    private static Map<String, Object> now() {
        return Map.of("now", true);
    }

    @Test
    void takesAVideoAndTellsWhatItIs() {
        var uploaded = http.upload(
                "C:\\films\\film.mov",
                Mp4.video().brand("qt  ").seconds(12.5).turnedOnItsSide().bytes());
        assertThat(uploaded.status()).isEqualTo(201);
        var film = uploaded.json();
        assertThat(film.get("fileName").asString()).isEqualTo("film.mov");
        assertThat(film.get("contentType").asString()).isEqualTo("video/quicktime");
        assertThat(film.get("durationSeconds").asDouble()).isEqualTo(12.5);
        assertThat(film.get("width").asInt()).isEqualTo(1920);
        assertThat(film.get("height").asInt()).isEqualTo(1080);
        assertThat(http.get("/api/v1/media/" + film.get("id").asString()).ok()).isEqualTo(film);
        assertThat(http.get("/api/v1/media/" + plans.mediaId()).ok().has("durationSeconds"))
                .isFalse();
    }

    @Test
    void theSameUploadMakesOneVideo() {
        var key = http.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = key.upload("a.mp4", VIDEO).text("id");
        assertThat(key.upload("a.mp4", VIDEO).text("id")).isEqualTo(first);
        assertThat(key.upload("a.mp4", Mp4.video().seconds(6).bytes()).status()).isEqualTo(422);
    }

    @Test
    void refusesHostileFilesInWords() {
        var cutOff = http.upload("a.mp4", Arrays.copyOf(VIDEO, 300));
        assertThat(cutOff.status()).isEqualTo(422);
        assertThat(cutOff.text("type")).isEqualTo("/problems/video-damaged");
        assertThat(cutOff.text("detail")).contains("Export it again");
        var square = http.upload("a.mp4", Mp4.video().size(3000, 1000).bytes());
        assertThat(square.status()).isEqualTo(422);
        assertThat(square.text("detail")).contains("3000 × 1000", "1.91:1");
        assertThat(http.upload("a.mp4", Mp4.video().seconds(1000).bytes()).text("type"))
                .isEqualTo("/problems/video-wrong-length");
        // A picture of a phone, which is of the same family of files.
        assertThat(http.upload("a.mp4", Mp4.video().brand("heic").bytes()).text("type"))
                .isEqualTo("/problems/image-wrong-type");
    }

    @Test
    void givesPartsOfAVideoToWhoeverAsks() {
        var path = "/api/v1/media/" + video + "/content";
        var whole = http.get(path);
        assertThat(whole.bytes()).isEqualTo(VIDEO);
        assertThat(whole.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(VIDEO.length));

        var part = http.with("Range", "bytes=100-199").get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 100-199/" + VIDEO.length);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(VIDEO, 100, 200));
        assertThat(http.with("Range", "bytes=" + VIDEO.length + "-").get(path).status())
                .isEqualTo(416);
        assertThat(http.with("If-None-Match", whole.header("ETag")).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void aVideoMayBeDraftedWithoutACoverButNotScheduled() {
        var draft =
                create(Map.of("title", "No cover", "mediaIds", List.of(video))).ok();
        assertMissingCover(http.put(plans.path(draft) + "/schedule", now()));
        assertMissingCover(create(Map.of("mediaIds", List.of(video), "schedule", now())));
        assertThat(plans.read(draft).get("status").asString()).isEqualTo("draft");

        var image = plans.scheduled(Map.of("title", "Image"), Instant.now().plusSeconds(3600));
        assertMissingCover(http.patch(plans.path(image), Map.of("mediaIds", List.of(video))));

        var covered = http.patch(plans.path(draft), Map.of("cover", Map.of("keyFrameSeconds", 2)))
                .ok();
        assertThat(covered.get("cover").get("keyFrameSeconds").asInt()).isEqualTo(2);
        assertThat(http.put(plans.path(draft) + "/schedule", now()).status()).isEqualTo(200);
    }

    private static void assertMissingCover(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("/problems/cover-missing");
        assertThat(answer.text("detail")).contains("cover.mediaId", "cover.keyFrameSeconds");
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/cover");
    }

    @Test
    void tellsThePublisherOfAVideoAndItsCover() {
        var withImage = create(Map.of(
                        "title",
                        "Film",
                        "mediaIds",
                        List.of(video),
                        "cover",
                        Map.of("mediaId", plans.mediaId()),
                        "schedule",
                        now()))
                .ok();
        assertThat(withImage.get("cover").get("mediaId").asString()).isEqualTo(plans.mediaId());
        var content = plans.awaitDue(withImage, 1).data().get("content");
        var file = content.get("media").get(0);
        assertThat(file.get("mediaId").asString()).isEqualTo(video);
        assertThat(file.get("contentType").asString()).isEqualTo("video/mp4");
        assertThat(file.get("sizeBytes").asLong()).isEqualTo(VIDEO.length);
        var cover = content.get("cover").get("image");
        assertThat(cover.get("mediaId").asString()).isEqualTo(plans.mediaId());
        assertThat(cover.get("contentType").asString()).isEqualTo("image/png");

        var withFrame = create(Map.of(
                        "title",
                        "Frame",
                        "media",
                        List.of(Map.of("mediaId", video)),
                        "cover",
                        Map.of("keyFrameSeconds", 3),
                        "schedule",
                        now()))
                .ok();
        assertThat(plans.awaitDue(withFrame, 1)
                        .data()
                        .get("content")
                        .get("cover")
                        .get("keyFrameSeconds")
                        .asDouble())
                .isEqualTo(3.0);
    }

    @Test
    void tellsThePublisherOfACarouselWithTheTextsOfEachImage() {
        var other = upload("b.png", Images.of("png", 40, 60));
        var post = create(Map.of(
                        "title",
                        "Two soups",
                        "media",
                        List.of(
                                Map.of(
                                        "mediaId",
                                        plans.mediaId(),
                                        "title",
                                        "Pumpkin",
                                        "description",
                                        "Warm",
                                        "link",
                                        "https://example.com/pumpkin"),
                                Map.of("mediaId", other, "title", " ")),
                        "schedule",
                        now()))
                .ok();
        assertThat(post.get("media").get(0).get("title").asString()).isEqualTo("Pumpkin");
        assertThat(post.get("media").get(1).has("title")).isFalse();
        var media = plans.awaitDue(post, 1).data().get("content").get("media");
        assertThat(media.get(0).get("slide").get("title").asString()).isEqualTo("Pumpkin");
        assertThat(media.get(0).get("slide").get("link").asString()).isEqualTo("https://example.com/pumpkin");
        assertThat(media.get(1).path("slide").isObject()).isFalse();
        assertThat(media.get(1).get("mediaId").asString()).isEqualTo(other);
    }

    @Test
    void refusesFilesThatMakeNoPinTogether() {
        var large = upload("large.png", Images.of("png", 60, 60));
        var image = Map.of("mediaId", plans.mediaId());
        assertProblem(create(Map.of("mediaIds", List.of(plans.mediaId(), large))), "/mediaIds", "40 × 60", "60 × 60");
        assertProblem(create(Map.of("media", List.of(image, Map.of("mediaId", video)))), "/media", "stands alone");
        assertProblem(create(Map.of("mediaIds", List.of(video, video))), "/mediaIds", "stands alone");
        assertProblem(create(Map.of("mediaIds", List.of(), "media", List.of())), "/media", "not by both");
        assertProblem(create(Map.of()), "/mediaIds", "missing");
        assertProblem(create(Map.of("media", List.of(Map.of("title", "x")))), "/media/0/mediaId", "missing");
        assertProblem(create(Map.of("media", List.of(Map.of("mediaId", "nothing")))), "/media/0", "no image or video");
    }

    @Test
    void refusesTextsOfImagesThatPinterestWouldRefuse() {
        var plain = Map.of("mediaId", plans.mediaId());
        assertProblem(
                create(Map.of("media", List.of(Map.of("mediaId", plans.mediaId(), "title", "x")))),
                "/media/0",
                "carousel");
        assertProblem(
                create(Map.of("media", List.of(plain, Map.of("mediaId", plans.mediaId(), "title", "x".repeat(101))))),
                "/media/1/title",
                "100");
        assertProblem(
                create(Map.of("media", List.of(plain, Map.of("mediaId", plans.mediaId(), "link", "example.com")))),
                "/media/1/link",
                "https://");
    }

    @Test
    void refusesCoversThatAreNone() {
        var film = Map.of("mediaIds", List.of(video));
        assertProblem(covered(film, Map.of()), "/cover", "exactly one");
        assertProblem(covered(film, Map.of("mediaId", plans.mediaId(), "keyFrameSeconds", 1)), "/cover", "exactly one");
        assertProblem(covered(film, Map.of("keyFrameSeconds", -1)), "/cover/keyFrameSeconds", "from 0");
        assertProblem(covered(film, Map.of("mediaId", "nothing")), "/cover/mediaId", "no image");
        assertProblem(covered(film, Map.of("mediaId", video)), "/cover/mediaId", "no image");
        assertProblem(
                covered(Map.of("mediaIds", List.of(plans.mediaId())), Map.of("keyFrameSeconds", 1)),
                "/cover",
                "Only a video");
    }

    private static Http.Answer covered(Map<String, ?> files, Map<String, ?> cover) {
        var body = new HashMap<String, Object>(files);
        body.put("cover", cover);
        return create(body);
    }

    private static void assertProblem(Http.Answer answer, String pointer, String... words) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(answer.text("detail")).contains(words);
    }

    @Test
    void leavesACoverBehindWithItsVideo() {
        JsonNode post = create(
                        Map.of("title", "Changes", "mediaIds", List.of(video), "cover", Map.of("keyFrameSeconds", 1)))
                .ok();
        var same = http.patch(plans.path(post), Map.of("mediaIds", List.of(video)));
        assertThat(same.ok()).as("nothing changed").isEqualTo(post);
        var image = http.patch(plans.path(post), Map.of("mediaIds", List.of(plans.mediaId())));
        assertThat(image.ok().has("cover")).isFalse();
    }
}
