package io.pincast.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge itself: it lets right things pass and finds wrong ones. */
class PinterestDescriptionTest {
    private static final String BEARER = "Bearer pina_x";

    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.load().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
    }

    private static List<String> request(String method, String uri, String authorization, String type, String body) {
        var sent = new SentRequest(
                method,
                URI.create(uri),
                "/v5",
                Map.of("Authorization", List.of(authorization), "Content-Type", List.of(type)),
                body.getBytes(StandardCharsets.UTF_8));
        return PinterestDescription.load().orElseThrow().validateRequest(sent);
    }

    private static List<String> pins(String body) {
        return request("POST", "/v5/pins", BEARER, "application/json", body);
    }

    private static List<String> token(String form) {
        return request("POST", "/v5/oauth/token", "Basic YTpi", "application/x-www-form-urlencoded", form);
    }

    private static List<String> get(String uri) {
        var sent =
                new SentRequest("GET", URI.create(uri), "/v5", Map.of("Authorization", List.of(BEARER)), new byte[0]);
        return PinterestDescription.load().orElseThrow().validateRequest(sent);
    }

    private static List<String> response(String method, String path, int status, String body) {
        return PinterestDescription.load()
                .orElseThrow()
                .validateResponse(
                        method,
                        path,
                        new ReceivedResponse(status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void letsARightPinPass() {
        assertThat(pins("""
                        {"board_id":"5","title":"t","link":null,
                         "media_source":{"source_type":"image_url","url":"https://x.example/a.png"}}
                        """)).isEmpty();
    }

    @Test
    void findsAMisspelledField() {
        var source = "\"media_source\":{\"source_type\":\"image_url\",\"url\":\"https://x.example/a.png\"}";
        assertThat(pins("{\"boardId\":\"5\"," + source + "}")).isNotEmpty();
        assertThat(pins("{\"board_id\":\"5\"," + source.replace("url\":\"h", "uri\":\"h") + "}"))
                .isNotEmpty();
    }

    @Test
    void findsAValueThatIsNotAllowed() {
        assertThat(pins("{\"board_id\":\"five\"}")).isNotEmpty();
        assertThat(pins("{\"board_id\":\"5\",\"title\":\"" + "x".repeat(101) + "\"}"))
                .isNotEmpty();
        assertThat(pins("{\"board_id\":\"5\",\"media_source\":{\"source_type\":\"image_uri\",\"url\":\"x\"}}"))
                .isNotEmpty();
    }

    @Test
    void judgesEachGrantByItsOwnSchema() {
        assertThat(token("grant_type=authorization_code&code=c&redirect_uri=https%3A%2F%2Fx.example"))
                .isEmpty();
        assertThat(token("grant_type=refresh_token&refresh_token=r")).isEmpty();
        assertThat(token("grant_type=client_credentials&scope=boards%3Aread")).isEmpty();
        assertThat(token("grant_type=refresh_token&code=c&redirect_uri=https%3A%2F%2Fx.example"))
                .isNotEmpty();
        assertThat(token("grant_type=refresh_token&refreshToken=r")).isNotEmpty();
    }

    @Test
    void findsAMissingOrWrongAuthorization() {
        var sent = new SentRequest("GET", URI.create("/v5/boards"), "/v5", Map.of(), new byte[0]);
        assertThat(PinterestDescription.load().orElseThrow().validateRequest(sent))
                .isNotEmpty();
        assertThat(request(
                        "POST",
                        "/v5/oauth/token",
                        BEARER,
                        "application/x-www-form-urlencoded",
                        "grant_type=refresh_token&refresh_token=r"))
                .isNotEmpty();
    }

    @Test
    void findsAnUnknownPathAndParameter() {
        assertThat(get("/v5/boards?page_size=250&bookmark=b")).isEmpty();
        assertThat(get("/v5/boards?page_size=251")).isNotEmpty();
        assertThat(get("/v5/boards?pagesize=250")).isNotEmpty();
        assertThat(get("/v5/board")).isNotEmpty();
        assertThat(get("/v5/boards/abc")).isNotEmpty();
    }

    @Test
    void takesMetricsOfEitherList() {
        var dates = "start_date=2026-10-01&end_date=2026-10-02";
        assertThat(get("/v5/pins/1/analytics?" + dates + "&metric_types=IMPRESSION,SAVE,VIDEO_START"))
                .isEmpty();
        assertThat(get("/v5/pins/1/analytics?" + dates + "&metric_types=IMPRESION"))
                .isNotEmpty();
        assertThat(get("/v5/pins/analytics?" + dates + "&metric_types=SAVE&pin_ids=1&pin_ids=2"))
                .isEmpty();
        assertThat(get("/v5/pins/1/analytics?start_date=01.10.2026&end_date=2026-10-02&metric_types=SAVE"))
                .isNotEmpty();
    }

    @Test
    void judgesAnswersToo() {
        var pin = """
                {"id":"1","created_at":"2026-10-13T01:40:29","creative_type":null,"title":null,
                 "board_owner":{"username":"u"},
                 "media":{"media_type":"image","images":{"600x":{"url":"u","width":1,"height":2}}}}
                """;
        assertThat(response("POST", "/pins", 201, pin)).isEmpty();
        assertThat(response("POST", "/pins", 201, pin.replace(":29\"", ":29Z\"")))
                .isEmpty();
        assertThat(response("POST", "/pins", 201, pin.replace("2026-10-13T", "13.10.2026 ")))
                .isNotEmpty();
        assertThat(response("POST", "/pins", 201, pin.replace("board_owner", "owner")))
                .isNotEmpty();
        assertThat(response("POST", "/pins", 201, pin.replace("\"width\":1,", "")))
                .isNotEmpty();
        assertThat(response("POST", "/pins", 201, pin.replace("media_type\":\"image", "media_type\":\"picture")))
                .isNotEmpty();
        assertThat(response("GET", "/pins", 200, "{\"items\":[" + pin + "],\"bookmark\":null}"))
                .isEmpty();
        assertThat(response("GET", "/boards/1/pins", 200, "{\"items\":[" + pin + "],\"bookmark\":null}"))
                .isEmpty();
        assertThat(response("GET", "/boards/1/pins", 200, "{\"pins\":[]}")).isNotEmpty();
    }

    @Test
    void judgesErrorsToo() {
        assertThat(response("GET", "/boards", 401, "{\"code\":2,\"message\":\"m\",\"status\":\"failure\"}"))
                .isEmpty();
        assertThat(response("GET", "/boards", 401, "{\"error\":\"m\"}")).isNotEmpty();
        assertThat(response("GET", "/boards", 503, "{\"code\":500,\"message\":\"m\"}"))
                .isEmpty();
    }

    @Test
    void tellsWhichOperationARequestIs() {
        var operations = PinterestDescription.load().orElseThrow().operations();
        assertThat(operations.idOf("GET", "/pins/analytics")).contains("multi_pins/analytics");
        assertThat(operations.idOf("GET", "/pins/77")).contains("pins/get");
        assertThat(operations.idOf("PUT", "/pins/77")).isEmpty();
        assertThat(operations.ids()).contains("oauth/token", "media/create", "user_account/analytics/top_video_pins");
    }
}
