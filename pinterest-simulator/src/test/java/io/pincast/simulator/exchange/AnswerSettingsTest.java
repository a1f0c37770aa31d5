package io.pincast.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.settings.AnswerSettings;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/**
 * Where the description and what was seen of the live API differ, the description is followed: tools that know only it
 * are satisfied. Clients must bear both, so both can be had.
 */
class AnswerSettingsTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final HttpClient http = HttpClient.newHttpClient();

    private String get(String path) throws IOException, InterruptedException {
        var token = simulator
                .control()
                .making()
                .issueTokens(NewTokens.of(Seed.DEMO_USER))
                .accessToken();
        var request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/production/v5" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void givesTimesWithOffsetAndErrorsWithoutStatusAsDescribed() throws Exception {
        assertThat(get("/boards")).containsPattern("\"created_at\":\"[-0-9]+T[0-9:]+Z\"");
        assertThat(get("/boards/1")).isEqualTo("{\"code\":40,\"message\":\"Board not found.\"}");
    }

    @Test
    void answersAsSeenLiveWhenSet() throws Exception {
        simulator.control().settings(settings -> settings.withAnswers(AnswerSettings.AS_SEEN_LIVE));

        assertThat(get("/boards")).containsPattern("\"created_at\":\"[-0-9]+T\\d\\d:\\d\\d:\\d\\d\"");
        assertThat(get("/boards/1")).isEqualTo("{\"code\":40,\"message\":\"Board not found.\",\"status\":\"failure\"}");
    }
}
