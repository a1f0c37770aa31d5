package io.pincast.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import org.junit.jupiter.api.Test;

class SectionTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardWithSections(simulator).id();

    @Test
    void listsCreatesRenamesAndDeletesSections() {
        assertThat(api.get("/boards/" + boardId + "/sections").items("name")).containsExactly("Salads", "Drinks");
        var created = api.post("/boards/" + boardId + "/sections", "{\"name\":\"Cakes\"}")
                .expect(201);
        var path = "/boards/" + boardId + "/sections/" + created.id();
        assertThat(api.patch(path, "{\"name\":\"Pies\"}").expect(200).text("name"))
                .isEqualTo("Pies");
        api.delete(path).expect(204);
        api.patch(path, "{\"name\":\"Gone\"}").expectError(404, 2031);
        assertThat(api.get("/boards/" + boardId + "/sections?page_size=1")
                        .json()
                        .get("bookmark")
                        .isNull())
                .isFalse();
    }

    @Test
    void refusesNamesThatAreEmptyOrTooLong() {
        api.post("/boards/" + boardId + "/sections", "{\"name\":\"\"}").expectError(400, 1);
        api.post("/boards/" + boardId + "/sections", "{\"name\":\"" + "x".repeat(181) + "\"}")
                .expectError(400, 1);
        api.post("/boards/" + boardId + "/sections", "{}").expectError(400, 1);
        api.post("/boards/" + boardId + "/sections", "{\"name\":\"" + "x".repeat(180) + "\"}")
                .expect(201);
    }

    @Test
    void takesItsPinsAlongWhenItGoes() {
        var sectionId = api.get("/boards/" + boardId + "/sections").items("id").getFirst();
        var inSection = api.post(
                        "/pins",
                        "{\"board_id\":\"" + boardId + "\",\"board_section_id\":\"" + sectionId + "\",\"media_source\":"
                                + PinBodies.url("https://images.example/s.jpg") + "}")
                .expect(201);
        var beside = api.post("/pins", PinBodies.byUrl(boardId, "Beside")).expect(201);
        assertThat(api.get("/boards/" + boardId + "/sections/" + sectionId + "/pins")
                        .items("id"))
                .containsExactly(inSection.id());

        api.delete("/boards/" + boardId + "/sections/" + sectionId).expect(204);
        assertThat(api.get("/boards/" + boardId + "/pins").items("id")).containsExactly(beside.id());
    }
}
