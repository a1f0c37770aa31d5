package io.pincast.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisdirectedTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);

    @Test
    void answersUnknownPathsMethodsAndTypesInPinterestsShape() {
        api.get("/nothing").expectError(404, 404);
        api.delete("/pins").expectError(405, 405);
        api.form("/pins", Map.of("board_id", "1")).expectError(415, 415);
        api.post("/pins", "{\"board_id\":").expectError(400, 1);
        api.post("/pins", "").expectError(400, 1);
    }

    /** What Spring would serve beside the description is behind the same doors as everything else. */
    @ParameterizedTest
    @CsvSource({"HEAD, /boards, 405", "OPTIONS, /pins, 405", "GET, /boards;a=b, 404", "GET, /boards/, 404"})
    void hasNoSideDoors(String method, String path, int status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/production/v5" + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void saysWhichParameterIsOfTheWrongType() {
        assertThat(api.get("/boards?page_size=many").expectError(400, 1).text("message"))
                .isEqualTo("Invalid request: 'many' is not of the right type (page_size)");
    }

    @Test
    void wantsATokenThatIsGood() {
        Api.withToken(simulator, "production", "pina_forged").get("/boards").expectError(401, 2);
        Api.asApp(simulator, "production", Seed.STANDARD_APP, Seed.STANDARD_SECRET)
                .get("/boards")
                .expectError(401, 2);
    }

    @Test
    void hasNoAnalyticsInTheSandbox() {
        var sandbox = Api.with(simulator, new NewTokens(Seed.DEMO_USER, null, Environment.SANDBOX, null));

        sandbox.get("/user_account/analytics?start_date=2026-01-01&end_date=2026-01-02")
                .expectError(403, 29);
        sandbox.get("/user_account").expect(200);
    }

    @Test
    void servesAPageForPeopleAtItsRoot() throws Exception {
        var http = HttpClient.newHttpClient();
        var page = http.send(
                HttpRequest.newBuilder(simulator.baseUrl().resolve("/")).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("stands in for Pinterest");

        var lost = http.send(
                HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/control/nothing"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("\"error\"");
    }
}
