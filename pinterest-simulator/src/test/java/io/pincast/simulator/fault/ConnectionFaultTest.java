package io.pincast.simulator.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that leave the caller without an answer. */
class ConnectionFaultTest {
    /** More than the threads that a server has by habit. */
    private static final int HELD = 300;

    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    @AfterEach
    void letGoWhoIsHeld() {
        simulator.control().clearFaults();
    }

    private void strike(FaultKind kind) {
        simulator.control().addFault(Fault.of(kind).onOperation("pins/create").times(1));
    }

    private RequestEntry lastCreation() {
        return simulator
                .control()
                .requests(RequestQuery.ofOperation("pins/create"))
                .getLast();
    }

    /** A creation by somebody who waits so long; held against nothing, as there may be no answer. */
    private void createImpatiently(Duration patience) throws IOException, InterruptedException {
        var token = simulator
                .control()
                .making()
                .issueTokens(NewTokens.of(Seed.DEMO_USER))
                .accessToken();
        var request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/production/v5/pins"))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PinBodies.byUrl(boardId, "Struck")))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.ofString());
        }
    }

    /** What is read back, or the exception that a socket gives, which an HTTP client may hide. */
    private byte[] createOverASocket() throws IOException {
        var token = simulator
                .control()
                .making()
                .issueTokens(NewTokens.of(Seed.DEMO_USER))
                .accessToken();
        var body = PinBodies.byUrl(boardId, "Struck");
        var request = "POST /production/v5/pins HTTP/1.1\r\nHost: simulator\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket(simulator.baseUrl().getHost(), simulator.port())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return socket.getInputStream().readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE_EFFECT", "RESET_AFTER_EFFECT"})
    void resetsTheConnection(FaultKind kind) {
        strike(kind);

        assertThatThrownBy(this::createOverASocket)
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(simulator.control().pinCount()).isEqualTo(kind == FaultKind.RESET_AFTER_EFFECT ? 1 : 0);
        assertThat(lastCreation().status()).isZero();
        assertThat(lastCreation().fault()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT_BEFORE_EFFECT", "TIMEOUT_AFTER_EFFECT"})
    void letsTheCallerRunIntoItsTimeOut(FaultKind kind) {
        strike(kind);

        assertThatThrownBy(() -> createImpatiently(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.control().pinCount()).isEqualTo(kind == FaultKind.TIMEOUT_AFTER_EFFECT ? 1 : 0);
        assertThat(lastCreation().status()).isNull();
    }

    @Test
    void createsAfterTheCallerHasGone() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.HOLD_THEN_EFFECT)
                        .onOperation("pins/create")
                        .delay(Duration.ofMillis(600)));

        assertThatThrownBy(() -> createImpatiently(Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.control().pinCount()).isZero();
        Awaitility.await().until(() -> simulator.control().pinCount() == 1);
        assertThat(simulator.control().pins(boardId).getFirst().createdAtMillis())
                .isGreaterThanOrEqualTo(lastCreation().receivedAtMillis() + 600);
    }

    @Test
    void servesOthersWhileHundredsAreHeld() {
        simulator.control().addFault(Fault.of(FaultKind.HOLD_THEN_EFFECT).onOperation("pins/create"));
        var token = simulator.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        var request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/production/v5/pins"))
                .header("Authorization", "Bearer " + token.accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PinBodies.byUrl(boardId, "Held")))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (var i = 0; i < HELD; i++) {
                var _ = http.sendAsync(request, BodyHandlers.discarding());
            }
            var creations = RequestQuery.ofOperation("pins/create");
            Awaitility.await().until(() -> simulator.control().requestCount(creations) == HELD);
            assertThat(api.get("/boards").expect(200).items("id")).contains(boardId);
            assertThat(simulator.control().pinCount()).isZero();
            simulator.control().clearFaults();
            Awaitility.await().until(() -> simulator.control().pinCount() == HELD);
        }
    }

    @Test
    void answersSlowlyBeforeOrAfterTheEffect() throws Exception {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.SLOW).delay(Duration.ofMillis(200)).times(1));
        api.post("/pins", PinBodies.byUrl(boardId, "Struck")).expect(201);
        var slow = lastCreation();
        assertThat(simulator.control().pins(boardId).getFirst().createdAtMillis())
                .isGreaterThanOrEqualTo(slow.receivedAtMillis() + 200);

        simulator
                .control()
                .addFault(Fault.of(FaultKind.SLOW_ANSWER)
                        .delay(Duration.ofSeconds(30))
                        .times(1));
        assertThatThrownBy(() -> createImpatiently(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.control().pinCount()).isEqualTo(2);
    }
}
