package io.pincast.simulator.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PinListTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    private String create(String board, String title) {
        return api.post("/pins", PinBodies.byUrl(board, title)).expect(201).id();
    }

    @Test
    void listsAPinOnlyAfterTheDelayButGivesItByIdAtOnce() {
        simulator.control().settings(settings -> settings.withListingDelay(Duration.ofMinutes(10)));
        var pinId = create(boardId, "Late");

        assertThat(api.get("/boards/" + boardId + "/pins").items("id")).isEmpty();
        assertThat(api.get("/pins").items("id")).isEmpty();
        api.get("/pins/" + pinId).expect(200);
        assertThat(simulator.control().pins(boardId)).hasSize(1);

        simulator.control().advanceClock(Duration.ofMinutes(10));
        assertThat(api.get("/boards/" + boardId + "/pins").items("id")).containsExactly(pinId);
        assertThat(api.get("/pins").items("id")).containsExactly(pinId);
    }

    @Test
    void pagesNewestFirstWithoutLossWhilePinsComeAndGo() {
        var created = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            created.add(create(boardId, "Pin " + i));
        }
        var first = api.get("/boards/" + boardId + "/pins?page_size=5");
        create(boardId, "While paging");
        api.delete("/pins/" + first.items("id").getLast()).expect(204);
        var second = api.get("/boards/" + boardId + "/pins?page_size=5&bookmark=" + first.text("bookmark"));
        var third = api.get("/boards/" + boardId + "/pins?page_size=5&bookmark=" + second.text("bookmark"));

        var seen = new ArrayList<>(first.items("id"));
        seen.addAll(second.items("id"));
        seen.addAll(third.items("id"));
        assertThat(seen).containsExactlyElementsOf(created.reversed());
        assertThat(third.json().get("bookmark").isNull()).isTrue();
    }

    @Test
    void showsSectionPinsOnTheBoardUnlessSetOtherwise() {
        var board = Shared.boardWithSections(simulator);
        var sectionId = board.sections().keySet().iterator().next();
        var inSection = api.post(
                        "/pins",
                        "{\"board_id\":\"" + board.id() + "\",\"board_section_id\":\"" + sectionId
                                + "\",\"media_source\":" + PinBodies.url("https://images.example/s.jpg") + "}")
                .id();

        assertThat(api.get("/boards/" + board.id() + "/pins").items("id")).containsExactly(inSection);
        simulator
                .control()
                .settings(settings -> settings.withPins(settings.pins().withBoardListsSections(false)));
        assertThat(api.get("/boards/" + board.id() + "/pins").items("id")).isEmpty();
    }

    @Test
    void choosesOwnPinsByKind() {
        var own = create(boardId, "Own");
        var saved = api.post("/pins/" + own + "/save", "{\"board_id\":\"" + boardId + "\"}")
                .expect(201)
                .id();
        var secret = create(Shared.secretBoardId(simulator), "Secret");

        assertThat(api.get("/pins").items("id")).containsExactly(secret, saved, own);
        assertThat(api.get("/pins?pin_filter=exclude_repins").items("id")).containsExactly(secret, own);
        assertThat(api.get("/pins?pin_filter=exclude_native").items("id")).containsExactly(saved);
        assertThat(api.get("/pins?pin_type=PRIVATE").items("id")).containsExactly(secret);
        assertThat(api.get("/pins?creative_types=VIDEO").items("id")).isEmpty();
        assertThat(api.get("/pins?creative_types=REGULAR&creative_types=VIDEO").items("id"))
                .hasSize(3);
        api.get("/pins?pin_filter=best").expectError(400, 1);
        var weak = Api.with(simulator, new NewTokens(Seed.DEMO_USER, null, null, Set.of("boards:read", "pins:read")));
        assertThat(weak.get("/pins").items("id")).containsExactly(saved, own);
        weak.get("/pins/" + secret).expectError(403, 29);
    }

    @Test
    void addsNumbersToPinsWhenAsked() {
        var pinId = create(boardId, "Counted");
        simulator.control().advanceClock(Duration.ofDays(5));

        var pin = api.get("/pins/" + pinId + "?pin_metrics=true");
        assertThat(pin.json().at("/pin_metrics/90d/impression").intValue()).isPositive();
        var listed = api.get("/boards/" + boardId + "/pins?pin_metrics=true");
        assertThat(listed.json()
                        .at("/items/0/pin_metrics/lifetime_metrics/impression")
                        .intValue())
                .isPositive();
    }
}
