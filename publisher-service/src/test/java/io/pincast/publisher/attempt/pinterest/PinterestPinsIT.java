package io.pincast.publisher.attempt.pinterest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.ReadGate;
import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter against the simulator: what proves what, and what it does while Pinterest is in trouble. */
class PinterestPinsIT {
    private static final ReadGate OPEN = new ReadGate() {
        @Override
        public Optional<Reason> refusal() {
            return Optional.empty();
        }

        @Override
        public void heard(Heard heard) {
            assertThat(heard.remaining()).isNotNull();
        }

        @Override
        public void usedUp(Duration delay) {
            throw new AssertionError("it was not");
        }
    };
    private static PinterestSimulator simulator;
    private static PinterestClient client;
    private static Grant grant;
    private static String boardId;
    private final PinterestPins pins = new PinterestPins(
            client,
            new Breakers(
                    new PinterestProperties.Circuit(4, Duration.ofMinutes(1), 4, 50, Duration.ofMillis(300), 1),
                    new SimpleMeterRegistry(),
                    Clock.systemUTC()),
            Clock.systemUTC());

    @BeforeAll
    static void start() {
        simulator = PinterestSimulator.start(SimulatorOptions.inMemory());
        var endpoint = new PinterestEndpoint(
                URI.create(simulator.baseUrl() + "/production/v5"), URI.create("http://127.0.0.1/oauth/"));
        client = PinterestClient.builder()
                .endpoints(PinterestEndpoints.defaults().with(PinterestEnvironment.SIMULATOR, endpoint))
                .readTimeout(Duration.ofSeconds(5))
                .build();
        var tokens = simulator.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        grant = new Grant(tokens.accessToken(), "SIMULATOR", false, "app", "account", Grant.NEEDED);
        boardId = simulator.control().world().boards(Seed.DEMO_USER).getFirst().id();
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @AfterEach
    void clear() {
        simulator.control().clearFaults();
    }

    private CallOutcome create(String title) {
        var media = List.of(new Order.Media("m", "image/png", 3, "hash"));
        var content = new Order.Content(title, null, null, null, media);
        var order = new Order(boardId, null, content, Instant.EPOCH, Instant.EPOCH);
        return pins.create(grant, order, List.of(png()), () -> true);
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private int requests() {
        return simulator
                .control()
                .requests(RequestQuery.ofOperation("pins/create"))
                .size();
    }

    @Test
    void sendsNothingForAWhileAfterManyErrorsAndThenProbes() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS).onOperation("pins/create").times(4));
        for (var i = 0; i < 4; i++) {
            assertThat(create("trouble")).isInstanceOf(CallOutcome.Unknown.class);
        }
        assertThat(pins.closedUntil("SIMULATOR")).isPresent();
        assertThat(pins.closedUntil("PRODUCTION")).isEmpty();
        var before = requests();
        assertThat(create("refused")).isInstanceOf(CallOutcome.NotCreated.class);
        assertThat(requests()).isEqualTo(before);

        await().until(() -> pins.closedUntil("SIMULATOR").isEmpty());
        assertThat(create("probe")).isInstanceOf(CallOutcome.Published.class);
        assertThat(pins.closedUntil("SIMULATOR")).isEmpty();
    }

    @Test
    void takesARefusalForAnAnswerNotForTrouble() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS).onOperation("pins/create").answering(400, 1, "Invalid link"));
        for (var i = 0; i < 8; i++) {
            assertThat(create("bad")).isInstanceOf(CallOutcome.NotCreated.class);
        }
        assertThat(pins.closedUntil("SIMULATOR")).isEmpty();
    }

    @Test
    void provesThatNothingWasSentWhereTheGateIsShut() {
        var order = new Order(
                boardId,
                null,
                new Order.Content("gate", null, null, null, List.of(new Order.Media("m", "image/png", 3, "hash"))),
                Instant.EPOCH,
                Instant.EPOCH);
        var outcome = pins.create(grant, order, List.of(png()), () -> false);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CallOutcome.NotCreated.class,
                        notCreated ->
                                assertThat(notCreated.setback().reason().code()).isEqualTo("SENT_TOO_SLOWLY"));
    }

    @Test
    void readsTheWholeBoardWithItsSections() {
        simulator.control().settings(settings -> settings.withLimitsEnabled(false));
        for (var i = 0; i < 5; i++) {
            create("seen " + i);
        }
        var order = new Order(
                boardId, null, new Order.Content(null, null, null, null, List.of()), Instant.EPOCH, Instant.EPOCH);
        var reading = pins.read(grant, order, OPEN).reading();
        assertThat(reading).isInstanceOfSatisfying(BoardReading.Whole.class, whole -> {
            assertThat(whole.pins()).hasSize(whole.pinCount());
            assertThat(whole.pins()).extracting(pin -> pin.texts().title()).contains("seen 0", "seen 4");
            assertThat(whole.pins()).allMatch(pin -> pin.createdAt() != null);
        });
    }

    @Test
    void stopsReadingWhereTheLimitIsUsedUp() {
        var asked = new AtomicInteger();
        var gate = new ReadGate() {
            @Override
            public Optional<Reason> refusal() {
                return asked.incrementAndGet() < 3
                        ? Optional.empty()
                        : Optional.of(Reason.of("BUDGET_USED_UP", "Used up.", null));
            }

            @Override
            public void heard(Heard heard) {}

            @Override
            public void usedUp(Duration delay) {}
        };
        var order = new Order(
                boardId, null, new Order.Content(null, null, null, null, List.of()), Instant.EPOCH, Instant.EPOCH);
        assertThat(pins.read(grant, order, gate).reading())
                .isInstanceOfSatisfying(
                        BoardReading.Broken.class,
                        broken -> assertThat(broken.reason().code()).isEqualTo("BUDGET_USED_UP"));
        assertThat(asked).hasValue(3);
    }

    @Test
    void tellsThatAReadingBrokeAndWhetherTheTokenIsToBlame() {
        var order = new Order(
                boardId, null, new Order.Content(null, null, null, null, List.of()), Instant.EPOCH, Instant.EPOCH);
        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS)
                        .onOperation("boards/list_pins")
                        .times(1));
        var broken = pins.read(grant, order, OPEN);
        assertThat(broken.reading()).isInstanceOf(BoardReading.Broken.class);
        assertThat(broken.tokenRefused()).isFalse();
        var dead = new Grant("pina_dead", "SIMULATOR", false, "app", "account", Grant.NEEDED);
        assertThat(pins.read(dead, order, OPEN).tokenRefused()).isTrue();
    }
}
