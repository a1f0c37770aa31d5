package io.pincast.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {
    @TempDir
    private Path folder;

    private PinterestSimulator start() {
        return PinterestSimulator.start(SimulatorOptions.inMemory().withFolder(folder));
    }

    @Test
    void findsPinsTokensSettingsAndTheClockAgain() throws IOException {
        String token;
        String pinId;
        String boardId;
        try (var simulator = start()) {
            simulator.control().settings(settings -> settings.withListingDelay(Duration.ofSeconds(3)));
            simulator.control().advanceClock(Duration.ofDays(2));
            token = simulator
                    .control()
                    .making()
                    .issueTokens(NewTokens.of(Seed.DEMO_USER))
                    .accessToken();
            boardId = Shared.boardId(simulator);
            pinId = Api.withToken(simulator, "production", token)
                    .post("/pins", PinBodies.byUrl(boardId, "Kept"))
                    .expect(201)
                    .id();
        }
        try (var simulator = start()) {
            var api = Api.withToken(simulator, "production", token);
            assertThat(api.get("/pins/" + pinId).text("title")).isEqualTo("Kept");
            assertThat(api.get("/boards/" + boardId).json().get("pin_count").intValue())
                    .isOne();
            assertThat(simulator.control().settings().pins().listingDelay()).isEqualTo(Duration.ofSeconds(3));
            assertThat(simulator.control().clock().offset()).isGreaterThan(Duration.ofHours(47));
            var next = api.post("/pins", PinBodies.byUrl(boardId, "Next")).id();
            assertThat(Long.parseLong(next)).isGreaterThan(Long.parseLong(pinId));
        }
        assertThat(Files.readString(folder.resolve("simulator.journal")))
                .contains(pinId)
                .doesNotContain(token, Seed.STANDARD_SECRET);
    }

    @Test
    void saysInOneSentenceWhyItCannotStart() throws IOException {
        try (var running = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(SimulatorStartException.class)
                    .hasMessageContaining("in use by another simulator");
            assertThatThrownBy(() ->
                            PinterestSimulator.start(SimulatorOptions.inMemory().withPort(running.port())))
                    .isInstanceOf(SimulatorStartException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + running.port());
        }
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() ->
                        PinterestSimulator.start(SimulatorOptions.inMemory().withFolder(file)))
                .isInstanceOf(SimulatorStartException.class)
                .hasMessageContaining("cannot be written");
    }
}
