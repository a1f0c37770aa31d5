package io.pincast.simulator.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import org.junit.jupiter.api.Test;

class PinChangeTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);
    private final String pinId =
            api.post("/pins", PinBodies.byUrl(boardId, "Before")).expect(201).id();

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        var changed = api.patch("/pins/" + pinId, "{\"description\":\"New\",\"link\":\"https://x.example/\"}")
                .expect(200);
        assertThat(changed.text("title")).isEqualTo("Before");
        assertThat(changed.text("description")).isEqualTo("New");

        assertThat(api.patch("/pins/" + pinId, "{\"description\":null}")
                        .expect(200)
                        .json()
                        .get("description")
                        .isNull())
                .isTrue();
        api.patch("/pins/" + pinId, "{\"title\":\"" + "x".repeat(101) + "\"}").expectError(400, 1);
    }

    @Test
    void movesAPinToAnotherBoardAndSection() {
        var board = Shared.boardWithSections(simulator);
        var sectionId = board.sections().keySet().iterator().next();
        var moved = api.patch(
                        "/pins/" + pinId,
                        "{\"board_id\":\"" + board.id() + "\",\"board_section_id\":\"" + sectionId + "\"}")
                .expect(200);

        assertThat(moved.text("board_id")).isEqualTo(board.id());
        assertThat(api.get("/boards/" + boardId + "/pins").items("id")).isEmpty();
        assertThat(api.get("/boards/" + board.id() + "/sections/" + sectionId + "/pins")
                        .items("id"))
                .containsExactly(pinId);
        assertThat(api.get("/boards/" + boardId).json().get("pin_count").intValue())
                .isZero();
        assertThat(api.get("/boards/" + board.id()).json().get("pin_count").intValue())
                .isOne();

        var out = api.patch("/pins/" + pinId, "{\"board_section_id\":null}").expect(200);
        assertThat(out.json().get("board_section_id").isNull()).isTrue();
    }

    @Test
    void changesTheSlotsOfACarousel() {
        var item = "{\"title\":\"t\",\"url\":\"https://i.example/1.jpg\"}";
        var carousel = api.post(
                        "/pins",
                        PinBodies.with(
                                boardId,
                                "Many",
                                "{\"source_type\":\"multiple_image_urls\",\"items\":[" + item + "," + item + "]}"))
                .id();
        var changed = api.patch("/pins/" + carousel, "{\"carousel_slots\":[{},{\"title\":\"second\"}]}")
                .expect(200);

        assertThat(changed.text("media/items/0/title")).isEqualTo("t");
        assertThat(changed.text("media/items/1/title")).isEqualTo("second");
        api.patch("/pins/" + pinId, "{\"carousel_slots\":[{\"title\":\"x\"}]}").expectError(400, 1);
    }

    @Test
    void letsOnlyAppsEditThatWereGrantedIt() {
        var trial = Api.with(simulator, new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, null, null));

        assertThat(trial.patch("/pins/" + pinId, "{\"title\":\"x\"}")
                        .expectError(401, 3)
                        .text("message"))
                .contains("pin_edit");
    }

    @Test
    void deletesAPin() {
        api.delete("/pins/" + pinId).expect(204);
        api.get("/pins/" + pinId).expectError(404, 50);
        api.delete("/pins/" + pinId).expectError(404, 50);
        api.delete("/pins/x").expectError(400, 1);
    }

    @Test
    void keepsOtherPeopleAwayFromAPinButLetsThemSaveIt() {
        var other = Api.as(simulator, Seed.OTHER_USER);

        other.get("/pins/" + pinId).expectError(403, 29);
        other.patch("/pins/" + pinId, "{\"title\":\"x\"}").expectError(403, 29);
        other.delete("/pins/" + pinId).expectError(403, 29);
        var saved = other.post(
                        "/pins/" + pinId + "/save", "{\"board_id\":\"" + Shared.foreignBoardId(simulator) + "\"}")
                .expect(201);
        assertThat(saved.text("parent_pin_id")).isEqualTo(pinId);
        assertThat(saved.text("board_owner/username")).isEqualTo(Seed.OTHER_USER);

        var secret = api.post("/pins", PinBodies.byUrl(Shared.secretBoardId(simulator), "Secret"))
                .id();
        other.post("/pins/" + secret + "/save", "{\"board_id\":\"" + Shared.foreignBoardId(simulator) + "\"}")
                .expectError(403, 29);
    }
}
