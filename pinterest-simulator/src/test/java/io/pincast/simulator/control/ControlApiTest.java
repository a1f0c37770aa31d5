package io.pincast.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.Consent;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlApiTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    private HttpResponse<String> send(String method, String path, String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(simulator.baseUrl().resolve("/control" + path))
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private JsonNode ok(String method, String path, String body) {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    @Test
    void movesFreezesAndReturnsTheClock() {
        var there = ok("PUT", "/clock", "{\"set\":\"2027-01-01T00:00:00Z\",\"frozen\":true}");
        assertThat(there.get("now").asString()).startsWith("2027-01-01T00:00:00");
        assertThat(ok("PUT", "/clock", "{\"advance\":\"P1DT1H\"}").get("now").asString())
                .isEqualTo(ok("GET", "/clock", "").get("now").asString());
        assertThat(simulator.control().clock().now())
                .isBetween(Instant.parse("2027-01-02T01:00:00Z"), Instant.parse("2027-01-02T01:00:05Z"));

        ok("PUT", "/clock", "{\"frozen\":false,\"offset\":\"PT0S\"}");
        assertThat(simulator.control().clock().offset().abs()).isLessThan(Duration.ofSeconds(2));
        assertThat(send("PUT", "/clock", "{\"set\":\"tomorrow\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void changesSettingsThatExistAndRefusesOthers() {
        var changed = ok(
                "PUT",
                "/settings",
                "{\"pins\":{\"listingDelay\":\"PT9S\"},\"limits\":{\"standardPerMinute\":{\"org_write\":7}}}");
        assertThat(changed.at("/pins/listingDelay").asString()).isEqualTo("PT9S");
        assertThat(changed.at("/pins/imageMinimum").intValue()).isEqualTo(100);
        assertThat(changed.at("/limits/standardPerMinute/org_read").intValue()).isEqualTo(1000);
        assertThat(simulator.control().settings().limits().standardPerMinute()).containsEntry("org_write", 7);

        assertThat(send("PUT", "/settings", "{\"pins\":{\"colour\":1}}").body()).contains("pins.colour");
        assertThat(send("PUT", "/settings", "{\"pins\":{\"listingDelay\":\"soon\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void addsListsAndRemovesFaults() {
        var fault = ok("POST", "/faults", "{\"kind\":\"STATUS\",\"operation\":\"boards/list\",\"status\":502}");
        api.get("/boards").expectError(502, 502);
        assertThat(ok("GET", "/faults", "").get(0).get("struck").intValue()).isOne();

        ok("DELETE", "/faults/" + fault.get("id").asString(), "");
        api.get("/boards").expect(200);
        ok(
                "POST",
                "/faults",
                "{\"kind\":\"CHANGED_ANSWER\",\"operation\":\"boards/list\",\"changes\":{\"bookmark\":\"more\"}}");
        assertThat(api.get("/boards").text("bookmark")).isEqualTo("more");
        assertThat(send("DELETE", "/faults/99", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/faults", "{\"kind\":\"FIRE\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/faults", "{}").body()).contains("kind");
        assertThat(send("POST", "/faults", "{\"kind\":\"STATUS\",\"probability\":2}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhoWasAskedWhatAndWhen() {
        var before = CLOCK.millis();
        var pin = api.post("/pins", PinBodies.byUrl(boardId, "Logged")).expect(201);
        var log = ok("GET", "/requests?operation=pins/create&boardId=" + boardId, "");

        assertThat(log.size()).isOne();
        var entry = log.get(0);
        assertThat(entry.get("requestId").asString()).isEqualTo(pin.header("x-pinterest-rid"));
        assertThat(entry.get("account").asString()).isEqualTo(Seed.DEMO_USER);
        assertThat(entry.get("receivedAtMillis").longValue()).isBetween(before, CLOCK.millis());
        assertThat(entry.get("status").intValue()).isEqualTo(201);
        assertThat(entry.at("/effect/id").asString()).isEqualTo(pin.id());
        assertThat(entry.at("/subject/title").asString()).isEqualTo("Logged");

        var number = entry.get("number").longValue();
        assertThat(ok("GET", "/requests?operation=pins/create&since=" + number, "")
                        .size())
                .isZero();
        assertThat(ok("GET", "/requests?account=" + Seed.OTHER_USER, "").size()).isZero();
        ok("DELETE", "/requests", "");
        assertThat(simulator.control().requests(RequestQuery.ALL)).isEmpty();
    }

    /** A fault that was misspelled would never strike, and a test of it could not fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /faults | {\"kind\":\"STATUS\",\"oprtion\":\"pins/create\"} | oprtion",
                "POST | /faults | {\"kind\":\"STATUS\",\"operation\":\"pins/creat\"} | pins/creat;",
                "POST | /faults | {\"kind\":\"NOPE\"} | is nothing for 'kind'",
                "POST | /faults | {\"kind\":\"STATUS\",\"status\":42} | 200 to 599",
                "POST | /faults | {\"kind\":\"SLOW\",\"delayMillis\":-1} | 0 or longer",
                "POST | /faults | {\"kind\":\"SLOW\",\"delayMillis\":\"soon\"} | delayMillis",
                "POST | /faults | {} | needs a kind",
                "POST | /faults | kind=STATUS | no JSON",
                "PUT | /clock | {\"advnce\":\"P1D\"} | advnce",
                "POST | /users | {} | username is required",
                "POST | /apps | {\"name\":\"x\"} | secret is required",
                "POST | /boards | {\"account\":\"pincast_demo\"} | name is required",
                "POST | /tokens | {\"account\":\"pincast_demo\",\"scopes\":[\"bords:read\"]} | bords:read",
                "PUT | /media/1/fate | {\"fate\":\"LIVES\"} | SUCCEEDS",
            })
    void refusesWhatItDoesNotUnderstandInOneSentence(String method, String path, String body, String says) {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("error").asString())
                .contains(says)
                .doesNotContain("io.pincast");
    }

    @Test
    void countsPinsThatAreNotListedYet() {
        simulator.control().settings(settings -> settings.withListingDelay(Duration.ofHours(1)));
        api.post("/pins", PinBodies.byUrl(boardId, "Hidden")).expect(201);

        assertThat(ok("GET", "/pins/count", "").get("count").intValue()).isOne();
        assertThat(ok("GET", "/pins/count?boardId=" + boardId, "").get("count").intValue())
                .isOne();
        var pin = ok("GET", "/pins?boardId=" + boardId, "").get(0);
        assertThat(pin.get("listed").booleanValue()).isFalse();
        assertThat(pin.get("createdAtMillis").longValue()).isPositive();
    }

    @Test
    void tellsWhatWasAskedAndMadeInATime() {
        simulator.control().freezeClock(true);
        api.post("/pins", PinBodies.byUrl(boardId, "First")).expect(201);
        simulator.control().advanceClock(Duration.ofMinutes(1));
        var later = simulator.control().clock().now().toEpochMilli();
        api.post("/pins", PinBodies.byUrl(boardId, "Second")).expect(201);
        api.get("/boards/" + boardId + "/pins").expect(200);
        Api.as(simulator, Seed.OTHER_USER)
                .post("/pins", PinBodies.byUrl(Shared.foreignBoardId(simulator), "Third"))
                .expect(201);

        var made = ok("GET", "/pins?sinceMillis=" + later + "&account=" + Seed.DEMO_USER, "");
        assertThat(made.size()).isOne();
        assertThat(made.at("/0/title").asString()).isEqualTo("Second");
        assertThat(ok("GET", "/pins/count?untilMillis=" + later, "")
                        .get("count")
                        .intValue())
                .isOne();
        var asked = simulator.control().requests(RequestQuery.ALL);
        var firstAt = asked.getFirst().receivedAtMillis();
        assertThat(ok("GET", "/requests?boardId=" + boardId, "").size()).isEqualTo(3);
        assertThat(ok("GET", "/requests/count?operation=pins/create&sinceMillis=" + firstAt, "")
                        .get("count")
                        .intValue())
                .isEqualTo(3);
        assertThat(ok("GET", "/requests/count?untilMillis=" + firstAt, "")
                        .get("count")
                        .intValue())
                .isZero();
        assertThat(send("GET", "/requests?sinceMillis=noon", "").body()).contains("sinceMillis");
    }

    @Test
    void makesUsersAppsBoardsAndTokens() {
        ok("POST", "/users", "{\"username\":\"anna\",\"type\":\"PINNER\"}");
        assertThat(send("POST", "/users", "{\"username\":\"anna\"}").statusCode())
                .isEqualTo(409);
        assertThat(send("POST", "/users", "{\"username\":\"a b\"}").statusCode())
                .isEqualTo(400);
        var app = ok("POST", "/apps", "{\"name\":\"Mine\",\"secret\":\"hush-hush\",\"tier\":\"TRIAL\"}");
        assertThat(app.has("secret")).isFalse();
        var board = ok(
                "POST",
                "/boards",
                "{\"account\":\"anna\",\"name\":\"Ideas\",\"environment\":\"SANDBOX\",\"sections\":[\"One\"]}");
        assertThat(board.get("sections").size()).isOne();
        var tokens = ok(
                "POST",
                "/tokens",
                "{\"account\":\"anna\",\"environment\":\"SANDBOX\",\"clientId\":\""
                        + app.get("clientId").asString() + "\",\"scopes\":[\"boards:read\"]}");
        var anna = Api.withToken(simulator, "sandbox", tokens.get("accessToken").asString());
        assertThat(anna.get("/boards").items("name")).containsExactly("Ideas");

        assertThat(ok("DELETE", "/users/anna/tokens", "").get("ended").intValue())
                .isEqualTo(2);
        anna.get("/boards").expectError(401, 2);
        assertThat(ok("GET", "/users", "").size()).isEqualTo(3);
        assertThat(ok("GET", "/apps", "").size()).isEqualTo(3);
        assertThat(ok("GET", "/boards?account=anna", "").size()).isOne();
    }

    @Test
    void beginsAnewAfterAReset() {
        api.post("/pins", PinBodies.byUrl(boardId, "Gone")).expect(201);
        ok("PUT", "/clock", "{\"advance\":\"P9D\"}");
        ok("POST", "/reset", "");

        assertThat(simulator.control().pinCount()).isZero();
        assertThat(simulator.control().clock().offset().abs()).isLessThan(Duration.ofSeconds(2));
        api.get("/boards").expectError(401, 2);
        assertThat(Shared.boardId(simulator)).isEqualTo(boardId);
    }

    @Test
    void knowsNoTokenOrSecretAnyMore() {
        var app = Api.asApp(simulator, "production", Seed.STANDARD_APP, Seed.STANDARD_SECRET);
        var code = new Consent(simulator).code(Seed.DEMO_USER);
        var tokens = app.form(
                "/oauth/token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Consent.CALLBACK));
        app.form("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", tokens.text("refresh_token")));

        for (var path : new String[] {"/requests", "/apps", "/users", "/settings", "/faults"}) {
            assertThat(send("GET", path, "").body())
                    .doesNotContain(
                            code, tokens.text("access_token"), tokens.text("refresh_token"), Seed.STANDARD_SECRET);
        }
    }

    @Test
    void saysThatItIsUp() {
        assertThat(ok("GET", "/health", "").get("status").asString()).isEqualTo("UP");
    }
}
