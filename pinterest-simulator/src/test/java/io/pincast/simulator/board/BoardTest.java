package io.pincast.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Set<String> NO_SECRETS = Set.of("boards:read", "boards:write", "pins:read", "pins:write");
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);

    private Api withoutSecretScopes() {
        return Api.with(simulator, new NewTokens(Seed.DEMO_USER, null, null, NO_SECRETS));
    }

    @Test
    void listsOwnBoardsAndSecretOnesOnlyWithTheScope() {
        assertThat(api.get("/boards").items("name")).containsExactly("Summer recipes", "Small gardens", "Launch plans");
        assertThat(withoutSecretScopes().get("/boards").items("name"))
                .containsExactly("Summer recipes", "Small gardens");
        assertThat(api.get("/boards?privacy=SECRET").items("name")).containsExactly("Launch plans");
        api.get("/boards?privacy=HIDDEN").expectError(400, 1);
    }

    @Test
    void pagesWithBookmarksUntilThereIsNoMore() {
        for (var i = 0; i < 7; i++) {
            api.post("/boards", "{\"name\":\"Board " + i + "\"}").expect(201);
        }
        var names = new ArrayList<String>();
        var page = api.get("/boards?page_size=4");
        names.addAll(page.items("name"));
        var pages = 1;
        while (!page.json().get("bookmark").isNull()) {
            page = api.get("/boards?page_size=4&bookmark=" + page.text("bookmark"));
            names.addAll(page.items("name"));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void refusesPageSizesAndBookmarksThatCannotBe() {
        api.get("/boards?page_size=0").expectError(400, 1);
        api.get("/boards?page_size=251").expectError(400, 1);
        api.get("/boards?page_size=many").expectError(400, 1);
        api.get("/boards?bookmark=forged").expectError(400, 1);
    }

    @Test
    void createsChangesAndDeletesABoard() {
        var board = api.post("/boards", "{\"name\":\"Soups\",\"description\":\"Hot\",\"privacy\":\"PUBLIC\"}")
                .expect(201);
        assertThat(board.text("owner/username")).isEqualTo(Seed.DEMO_USER);

        var changed = api.patch("/boards/" + board.id(), "{\"name\":\"Cold soups\",\"privacy\":\"SECRET\"}")
                .expect(200);
        assertThat(changed.text("name")).isEqualTo("Cold soups");
        assertThat(changed.text("description")).isEqualTo("Hot");
        assertThat(changed.text("privacy")).isEqualTo("SECRET");

        api.delete("/boards/" + board.id()).expect(204);
        api.get("/boards/" + board.id()).expectError(404, 40);
    }

    @Test
    void makesABoardForAdsProtected() {
        var board =
                api.post("/boards", "{\"name\":\"Ads\",\"is_ads_only\":true}").expect(201);

        assertThat(board.text("privacy")).isEqualTo("PROTECTED");
        assertThat(api.patch("/boards/" + board.id(), "{\"name\":\"More ads\"}")
                        .expect(200)
                        .json()
                        .has("privacy"))
                .isFalse();
        api.patch("/boards/" + board.id(), "{\"privacy\":\"PROTECTED\"}").expect(200);
        api.patch("/boards/" + Shared.boardId(simulator), "{\"privacy\":\"PROTECTED\"}")
                .expectError(400, 1);
    }

    @Test
    void refusesANameThatIsMissingOrTaken() {
        api.post("/boards", "{}").expectError(400, 1);
        api.post("/boards", "{\"name\":7}").expectError(400, 1);
        api.post("/boards", "{\"name\":\"small GARDENS\"}").expectError(400, 400);
        api.post("/boards", "[]").expectError(400, 1);
    }

    @Test
    void keepsSecretsFromTokensWithoutTheScope() {
        var weak = withoutSecretScopes();
        var secret = Shared.secretBoardId(simulator);

        weak.get("/boards/" + secret).expectError(403, 29);
        weak.get("/boards/" + secret + "/pins").expectError(403, 29);
        weak.patch("/boards/" + Shared.boardId(simulator), "{\"privacy\":\"SECRET\"}")
                .expectError(403, 29);
        weak.post("/boards", "{\"name\":\"Plot\",\"privacy\":\"SECRET\"}").expectError(403, 29);
        weak.post("/pins", PinBodies.byUrl(secret, "Plot")).expectError(403, 29);
    }

    @Test
    void doesNotGiveAwayOtherPeoplesBoards() {
        var foreign = Shared.foreignBoardId(simulator);

        api.get("/boards/" + foreign).expectError(403, 29);
        api.patch("/boards/" + foreign, "{\"name\":\"Mine\"}").expectError(403, 29);
        api.delete("/boards/" + foreign).expectError(403, 29);
        api.get("/boards/123").expectError(404, 40);
        api.get("/boards/abc").expectError(400, 1);
    }

    @Test
    void countsPinsAtOnceAndSaysWhenTheyChanged() {
        var boardId = Shared.boardId(simulator);
        var before = api.get("/boards/" + boardId).text("board_pins_modified_at");
        simulator.control().advanceClock(Duration.ofMinutes(5));
        simulator.control().settings(settings -> settings.withListingDelay(Duration.ofHours(1)));
        var pin = api.post("/pins", PinBodies.byUrl(boardId, "Fresh")).expect(201);

        var board = api.get("/boards/" + boardId);
        assertThat(board.json().get("pin_count").intValue()).isEqualTo(1);
        assertThat(board.text("board_pins_modified_at")).isGreaterThan(before);
        assertThat(board.text("media/image_cover_url")).startsWith("https://i.pinimg.com/");

        simulator.control().advanceClock(Duration.ofMinutes(5));
        api.delete("/pins/" + pin.id()).expect(204);
        var after = api.get("/boards/" + boardId);
        assertThat(after.json().get("pin_count").intValue()).isZero();
        assertThat(after.text("board_pins_modified_at")).isGreaterThan(board.text("board_pins_modified_at"));
    }

    @Test
    void beginsEmptyInTheSandbox() {
        var sandbox = Api.with(simulator, new NewTokens(Seed.DEMO_USER, null, Environment.SANDBOX, null));

        assertThat(sandbox.get("/boards").items("name")).isEmpty();
        sandbox.get("/boards/" + Shared.boardId(simulator)).expectError(404, 40);
    }

    @Test
    void showsTheAccountWithItsCounts() {
        api.post("/pins", PinBodies.byUrl(Shared.boardId(simulator), "One")).expect(201);
        var account = api.get("/user_account").expect(200);

        assertThat(account.text("username")).isEqualTo(Seed.DEMO_USER);
        assertThat(account.text("account_type")).isEqualTo("BUSINESS");
        assertThat(account.json().get("board_count").intValue()).isEqualTo(3);
        assertThat(account.json().get("pin_count").intValue()).isEqualTo(1);
        assertThat(account.json().get("monthly_views").intValue()).isPositive();
    }
}
