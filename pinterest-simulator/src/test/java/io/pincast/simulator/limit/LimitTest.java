package io.pincast.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.settings.LimitSettings;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Instant START = Instant.parse("2026-06-15T12:00:00.200Z");
    private final PinterestSimulator simulator = Shared.reset();
    private final String boardId = Shared.boardId(simulator);

    @BeforeEach
    void limitsOnAndTheClockStandsStill() {
        simulator.control().freezeClock(true);
        simulator.control().setClock(START);
        limit(LimitSettings.DEFAULT);
    }

    private void limit(LimitSettings limits) {
        simulator.control().settings(settings -> settings.withLimits(limits));
    }

    private Api demo() {
        return Api.asDemo(simulator);
    }

    @Test
    void saysAllLimitsAndWhatIsLeftOfTheTightest() {
        var answer = demo().get("/boards");

        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("100, 100;w=1, 1000;w=60");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("99");
        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo("1");
    }

    @Test
    void refusesWritesBeyondTheMinutesBudgetOfThisUserOnly() {
        limit(LimitSettings.DEFAULT.withStandardPerMinute(Map.of("org_write", 3)));
        var caller = demo();
        for (var i = 0; i < 3; i++) {
            caller.post("/pins", PinBodies.byUrl(boardId, "Pin")).expect(201);
        }
        var refusal = caller.post("/pins", PinBodies.byUrl(boardId, "Pin")).expectError(429, 8);
        assertThat(refusal.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(refusal.header("X-RateLimit-Reset")).isEqualTo("60");
        assertThat(simulator.control().pinCount()).isEqualTo(3);

        caller.get("/boards").expect(200);
        Api.as(simulator, Seed.OTHER_USER)
                .post("/pins", PinBodies.byUrl(Shared.foreignBoardId(simulator), "Pin"))
                .expect(201);
        simulator.control().advanceClock(Duration.ofMinutes(1));
        caller.post("/pins", PinBodies.byUrl(boardId, "Pin")).expect(201);
    }

    @Test
    void refusesMoreThanAHundredRequestsInOneSecond() {
        var caller = demo();
        for (var i = 0; i < 100; i++) {
            caller.get("/user_account").expect(200);
        }
        caller.get("/user_account").expectError(429, 8);
        simulator.control().advanceClock(Duration.ofSeconds(1));
        caller.get("/user_account").expect(200);
    }

    @Test
    void countsATrialAppAsAWholePerDay() {
        limit(new LimitSettings(true, 100, Map.of(), 5, Map.of("org_write", 2), 0));
        var demo = Api.with(simulator, new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, null, null));
        var other = Api.with(simulator, new NewTokens(Seed.OTHER_USER, Seed.TRIAL_APP, null, null));

        demo.post("/boards", "{\"name\":\"A\"}").expect(201);
        other.post("/boards", "{\"name\":\"B\"}").expect(201);
        demo.post("/boards", "{\"name\":\"C\"}").expectError(429, 8);
        for (var i = 0; i < 3; i++) {
            other.get("/boards").expect(200);
        }
        var refusal = demo.get("/boards").expectError(429, 8);
        assertThat(refusal.header("X-RateLimit-Limit")).startsWith("5, ").contains("5;w=86400");
        simulator.control().advanceClock(Duration.ofHours(11));
        demo.get("/boards").expectError(429, 8);
        simulator.control().advanceClock(Duration.ofHours(2));
        demo.get("/boards").expect(200);
    }

    @Test
    void refusesHastyChangesOfOneObjectWhenSet() {
        limit(LimitSettings.DEFAULT.withChangesPerObjectAndSecond(1));
        var caller = demo();

        caller.patch("/boards/" + boardId, "{\"description\":\"a\"}").expect(200);
        caller.patch("/boards/" + boardId, "{\"description\":\"b\"}").expectError(429, 8);
        caller.patch("/boards/" + Shared.boardWithSections(simulator).id(), "{\"description\":\"a\"}")
                .expect(200);
    }

    @Test
    void countsTokenRequestsOfTheApp() {
        var app = Api.asApp(simulator, "production", Seed.STANDARD_APP, Seed.STANDARD_SECRET);
        var answer = app.form("/oauth/token", Map.of("grant_type", "client_credentials", "scope", "boards:read"));

        assertThat(answer.expect(200).header("X-RateLimit-Limit")).contains("1000;w=60");
    }
}
