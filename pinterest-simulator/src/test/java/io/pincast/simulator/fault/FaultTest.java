package io.pincast.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.support.Answer;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
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

    private Answer create() {
        return api.post("/pins", PinBodies.byUrl(boardId, "Struck"));
    }

    private RequestEntry lastCreation() {
        return simulator
                .control()
                .requests(RequestQuery.ofOperation("pins/create"))
                .getLast();
    }

    @Test
    void answersAnErrorWithAndWithoutTheEffect() {
        strike(FaultKind.STATUS);
        create().expectError(500, 500);
        assertThat(simulator.control().pinCount()).isZero();

        strike(FaultKind.STATUS_AFTER_EFFECT);
        create().expectError(500, 500);
        assertThat(simulator.control().pinCount()).isOne();
        assertThat(lastCreation().effect()).isNotNull();
        assertThat(lastCreation().status()).isEqualTo(500);

        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS).answering(403, 29, "No.").times(1));
        create().expectError(403, 29);
        create().expect(201);
    }

    @Test
    void answersALimitWithItsReset() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.RATE_LIMITED).resetIn(17).times(1));
        var answer = create().expectError(429, 8);

        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo("17");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void blocksSpamAndCreatesNothing() {
        strike(FaultKind.SPAM_BLOCK);

        assertThat(create().expectError(429, 9).text("message")).contains("combat spam");
        assertThat(simulator.control().pinCount()).isZero();
    }

    @Test
    void leavesOutTheIdThoughThePinExists() {
        strike(FaultKind.SUCCESS_WITHOUT_ID);
        var answer =
                api.unjudged().post("/pins", PinBodies.byUrl(boardId, "Struck")).expect(201);
        assertThat(answer.json().has("id")).isFalse();
        assertThat(answer.text("title")).isEqualTo("Struck");

        assertThat(simulator.control().pinCount()).isOne();
        assertThat(lastCreation().status()).isEqualTo(201);
    }

    @Test
    void changesAnswersByAMergePatch() {
        simulator
                .control()
                .addFault(
                        Fault.of(FaultKind.CHANGED_ANSWER)
                                .onOperation("pins/create")
                                .changing(
                                        "{\"title\":null,\"dominant_color\":\"#123456\",\"media\":{\"media_type\":\"image\"}}"));
        var changed = create().expect(201);

        assertThat(changed.json().has("title")).isFalse();
        assertThat(changed.text("dominant_color")).isEqualTo("#123456");
        assertThat(changed.json().at("/media/images").size()).isEqualTo(4);
        assertThat(api.get("/pins/" + changed.id()).text("title")).isEqualTo("Struck");
    }

    @Test
    void answersAPageInPlaceOfJson() {
        strike(FaultKind.UNREADABLE_ANSWER);

        var answer = api.unjudged().post("/pins", PinBodies.byUrl(boardId, "Struck"));
        assertThat(answer.http().body()).startsWith("<html>");
        assertThat(simulator.control().pinCount()).isOne();
    }

    @Test
    void endsTheAccountsTokensForGood() {
        var tokens = simulator.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        var other = Api.as(simulator, Seed.OTHER_USER);
        simulator
                .control()
                .addFault(Fault.of(FaultKind.REVOKED_TOKEN)
                        .onAccount(Seed.DEMO_USER)
                        .times(1));

        Api.withToken(simulator, "production", tokens.accessToken())
                .get("/boards")
                .expectError(401, 2);
        api.get("/boards").expectError(401, 2);
        other.get("/boards").expect(200);
        Api.asApp(simulator, "production", Seed.STANDARD_APP, Seed.STANDARD_SECRET)
                .form("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken()))
                .expectError(401, 283);
    }

    @Test
    void deletesTheBoardUnderTheRequest() {
        create().expect(201);
        strike(FaultKind.BOARD_DELETED);

        create().expectError(404, 40);
        api.get("/boards/" + boardId).expectError(404, 40);
        assertThat(simulator.control().pinCount()).isZero();
    }

    @Test
    void listsASinglePinLate() {
        simulator
                .control()
                .addFault(Fault.of(FaultKind.LISTED_LATE)
                        .onOperation("pins/create")
                        .delay(Duration.ofMinutes(9))
                        .times(1));
        var late = create().expect(201).id();
        var prompt = create().expect(201).id();
        var list = "/boards/" + boardId + "/pins";
        assertThat(api.get(list).items("id")).containsExactly(prompt);
        assertThat(api.get("/boards/" + boardId).json().get("pin_count").intValue())
                .isEqualTo(2);
        simulator.control().advanceClock(Duration.ofMinutes(9));
        assertThat(api.get(list).items("id")).containsExactly(prompt, late);
    }

    @Test
    void logsWhatWasAskedThoughNothingReadIt() {
        strike(FaultKind.STATUS);
        create().expect(500);
        var subject = lastCreation().subject();
        assertThat(subject).isNotNull();
        assertThat(subject.boardId()).isEqualTo(boardId);
        assertThat(subject.title()).isEqualTo("Struck");
    }

    @Test
    void isAwayDuringAnOutageOnly() {
        var start = simulator.control().clock().now().plusSeconds(60);
        simulator.control().addFault(Fault.of(FaultKind.OUTAGE).between(start, start.plusSeconds(120)));

        api.get("/boards").expect(200);
        simulator.control().advanceClock(Duration.ofSeconds(90));
        api.get("/boards").expectError(503, 503);
        simulator.control().advanceClock(Duration.ofMinutes(2));
        api.get("/boards").expect(200);
    }

    @Test
    void strikesWhomItIsMeantForAndAsOftenAsItIsTold() {
        var other = Shared.boardWithSections(simulator).id();
        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS)
                        .onOperation("pins/create")
                        .onAccount(Seed.DEMO_USER)
                        .onBoard(boardId)
                        .after(1)
                        .times(2));

        api.post("/pins", PinBodies.byUrl(other, "Elsewhere")).expect(201);
        Api.as(simulator, Seed.OTHER_USER)
                .post("/pins", PinBodies.byUrl(Shared.foreignBoardId(simulator), "Mine"))
                .expect(201);
        create().expect(201);
        create().expect(500);
        create().expect(500);
        create().expect(201);
        assertThat(simulator.control().faults().getFirst().struck()).isEqualTo(2);
    }

    @Test
    void strikesWithTheProbabilityThatIsSet() {
        simulator.control().addFault(Fault.of(FaultKind.STATUS).withProbability(0.5));
        var struck = 0;
        for (var i = 0; i < 200; i++) {
            struck += api.get("/boards").status() == 500 ? 1 : 0;
        }
        assertThat(struck).isBetween(60, 140);
    }

    @Test
    void refusesRulesThatCannotBe() {
        assertThatThrownBy(() -> Fault.of(FaultKind.STATUS).times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.of(FaultKind.STATUS).withProbability(1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
