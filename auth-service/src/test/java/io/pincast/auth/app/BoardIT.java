package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.world.NewBoard;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardIT {
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String user = running.pinterestUser();
    private final String accountId = team.connect(user);
    private final String boards = "/api/v1/accounts/" + accountId + "/boards";

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void listsAllPages() {
        for (var number = 0; number < 260; number++) {
            running.pinterest().making().addBoard(new NewBoard(user, "Board " + number, null, null, null));
        }
        var listed = team.api().get(boards).ok();
        assertThat(listed.get("items").size()).isEqualTo(260);
        assertThat(listed.has("nextCursor")).isFalse();
        assertThat(listed.get("items").findValuesAsString("name")).contains("Board 0", "Board 259");
        assertThat(listed.at("/items/0/privacy").asString()).isEqualTo("PUBLIC");
    }

    @Test
    void listsSections() {
        var board = running.pinterest()
                .making()
                .addBoard(new NewBoard(user, "With sections", null, null, List.of("Salads", "Drinks")));
        var sections = team.api().get(boards + "/" + board.id() + "/sections").ok();
        assertThat(sections.get("items").findValuesAsString("name")).containsExactlyInAnyOrder("Salads", "Drinks");
        assertThat(team.api().get(boards + "/999999999999999999/sections").status())
                .isEqualTo(404);
    }

    @Test
    void makesABoardOnceAndSaysWhatPinterestHasAgainstASecond() {
        var created = create("key", "Autumn");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var again = create("key", "Autumn");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(created.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(running.pinterest().world().boards(user)).hasSize(1);

        var second = create("other key", "Autumn");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.json().get("type").asString()).isEqualTo("/problems/pinterest-refused");
        // A refused request is no answer to keep: with the name free, the same request goes through.
        assertThat(create("other key", "Winter").status()).isEqualTo(201);
    }

    @Test
    void looksForTheBoardWhenItIsUnclearWhetherItWasMade() {
        running.pinterest().addFault(Fault.of(FaultKind.RESET_AFTER_EFFECT).onOperation("boards/create"));
        var unclear = create("key", "Autumn");
        assertThat(unclear.status()).isEqualTo(502);
        assertThat(unclear.json().get("type").asString()).isEqualTo("/problems/board-outcome-unknown");
        running.pinterest().clearFaults();
        assertThat(create("key", "Autumn").status()).as("too early to look").isEqualTo(409);

        running.advance(Duration.ofSeconds(61));
        var found = create("key", "Autumn");
        assertThat(found.status()).isEqualTo(201);
        assertThat(running.pinterest().world().boards(user))
                .singleElement()
                .satisfies(board ->
                        assertThat(board.id()).isEqualTo(found.json().get("id").asString()));
    }

    @Test
    void renewsATokenThatPinterestRefusesOnTheWay() {
        running.pinterest()
                .addFault(Fault.of(FaultKind.STATUS)
                        .answering(401, 2, "Authentication failed.")
                        .onOperation("boards/list")
                        .times(1));
        assertThat(team.api().get(boards).status()).isEqualTo(200);
        assertThat(team.account(accountId).has("lastRefreshedAt")).isTrue();
    }

    @Test
    void saysWhatToDoWhenPinterestIsAwayOrThePermissionIsMissing() {
        running.pinterest().addFault(Fault.of(FaultKind.OUTAGE).onOperation("boards/list"));
        var away = team.api().get(boards);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(away.header("Content-Type")).startsWith("application/problem+json");
        running.pinterest().clearFaults();

        var limited = team.comeBack(
                        team.consent(user, "approve", "user_accounts:read", "boards:read"), "application/json")
                .ok();
        assertThat(limited.get("id").asString()).isEqualTo(accountId);
        var missing = create("key", "Autumn");
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.json().get("type").asString()).isEqualTo("/problems/pinterest-scope-missing");
        assertThat(team.account(accountId).get("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(create("key", "x".repeat(181)).status()).isEqualTo(422);
        assertThat(create("key", " ").status()).isEqualTo(422);
    }

    private Client.Answer create(String key, String name) {
        var token = team.owner().exchange(team.workspaceId()).ok().get("token").asString();
        return Http.send(
                running.replica().address() + boards,
                "POST",
                "{\"name\":\"" + name + "\"}",
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key.replace(' ', '-')));
    }
}
