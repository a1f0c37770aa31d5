package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.world.NewBoard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TargetCheckIT {
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String user = running.pinterestUser();
    private final String accountId = team.connect(user);

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void answersForEachTargetInOrder() {
        var board = running.pinterest().making().addBoard(new NewBoard(user, "Recipes", null, null, List.of("Salads")));
        var section = board.sections().keySet().iterator().next();
        var results = check(List.of(
                target(accountId, board.id(), section),
                target(accountId, "999999999999999999", null),
                target(accountId, board.id(), "888888888888888888"),
                target("0193a5d0-0000-7000-8000-000000000000", board.id(), null),
                target(accountId, board.id(), null)));
        assertThat(results.size()).isEqualTo(5);
        var good = results.get(0);
        assertThat(good.get("ok").asBoolean()).isTrue();
        assertThat(good.has("problem")).isFalse();
        assertThat(good.get("boardName").asString()).isEqualTo("Recipes");
        assertThat(good.get("username").asString()).isEqualTo(user);
        assertThat(good.get("environment").asString()).isEqualTo("SIMULATOR");
        assertThat(good.get("accessTier").asString()).isEqualTo("STANDARD");
        assertThat(code(results.get(1))).isEqualTo("BOARD_NOT_FOUND");
        assertThat(code(results.get(2))).isEqualTo("SECTION_NOT_FOUND");
        assertThat(code(results.get(3))).isEqualTo("ACCOUNT_NOT_FOUND");
        for (var index : List.of(1, 2, 3)) {
            assertThat(results.get(index).get("ok").asBoolean()).isFalse();
            assertThat(results.get(index).at("/problem/action").asString()).isNotBlank();
        }
        assertThat(results.get(4).get("ok").asBoolean()).isTrue();
    }

    @Test
    void knowsNoAccountOfAnotherWorkspace() {
        var other = running.team();
        var results = running.service()
                .post(
                        "/internal/target-checks",
                        Map.of("workspaceId", other.workspaceId(), "targets", List.of(target(accountId, "1", null))))
                .ok();
        assertThat(code(results.at("/results/0"))).isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    void letsPlanningGoOnWhilePinterestIsAway() {
        running.pinterest().addFault(Fault.of(FaultKind.OUTAGE).onOperation("boards/get"));
        var unchecked = check(List.of(target(accountId, "1", null))).get(0);
        assertThat(unchecked.get("ok").asBoolean()).isTrue();
        assertThat(unchecked.get("unchecked").asBoolean()).isTrue();
        assertThat(code(unchecked)).isEqualTo("PINTEREST_UNAVAILABLE");
    }

    @Test
    void saysThatAnAccountNeedsToBeConnectedAgain() {
        running.pinterest().making().revokeTokens(user);
        assertThat(code(check(List.of(target(accountId, "1", null))).get(0))).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
        assertThat(team.account(accountId).get("state").asString()).isEqualTo("NEEDS_RECONNECT");
        assertThat(code(check(List.of(target(accountId, "1", null))).get(0))).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
    }

    @Test
    void asksOnceAMinuteForABoardThatIsThere() {
        var board = running.pinterest().making().addBoard(new NewBoard(user, "Often", null, null, null));
        var asked = RequestQuery.ofOperation("boards/get");
        check(List.of(target(accountId, board.id(), null)));
        var before = running.pinterest().requests(asked).size();
        check(List.of(target(accountId, board.id(), null)));
        assertThat(running.pinterest().requests(asked)).hasSize(before);
        running.advance(Duration.ofSeconds(61));
        check(List.of(target(accountId, board.id(), null)));
        assertThat(running.pinterest().requests(asked)).hasSize(before + 1);
    }

    private JsonNode check(List<Map<String, String>> targets) {
        var body = Map.of("workspaceId", team.workspaceId(), "targets", targets);
        return running.service().post("/internal/target-checks", body).ok().get("results");
    }

    private static Map<String, String> target(String accountId, String boardId, String sectionId) {
        var target = new HashMap<>(Map.of("accountId", accountId, "boardId", boardId));
        if (sectionId != null) {
            target.put("boardSectionId", sectionId);
        }
        return target;
    }

    private static String code(JsonNode result) {
        return result.at("/problem/code").asString();
    }
}
