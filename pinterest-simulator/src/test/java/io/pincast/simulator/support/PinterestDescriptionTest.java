package io.pincast.simulator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pincast.simulator.PinterestSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The test of the tests: what breaks the description is found. */
class PinterestDescriptionTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String pin = api.post("/pins", PinBodies.byUrl(Shared.boardId(simulator), "A"))
            .http()
            .body();

    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.file().isPresent(), "Pinterest's description is not here");
    }

    private static String violations(String body) {
        return PinterestDescription.violations("POST", "/pins", 201, body);
    }

    @Test
    void findsARenamedField() {
        assertThat(violations(pin)).isEmpty();
        assertThat(violations(pin.replace("\"alt_text\"", "\"alt_texts\""))).contains("/alt_texts");
        assertThat(violations(pin.replace("\"150x150\"", "\"150\""))).contains("/media/images/150");
        assertThat(violations(pin.replace("\"id\"", "\"pin_id\""))).contains("id");
    }

    @Test
    void findsAValueOfTheWrongKind() {
        assertThat(violations(pin.replace("\"is_owner\":true", "\"is_owner\":\"yes\"")))
                .isNotEmpty();
        assertThat(violations(pin.replace("REGULAR", "ORDINARY"))).isNotEmpty();
        assertThat(violations(pin.replaceAll("\"board_id\":\"\\d+\"", "\"board_id\":\"b\"")))
                .isNotEmpty();
        assertThat(PinterestDescription.violations("GET", "/boards", 200, "{\"bookmark\":null}"))
                .isNotEmpty();
    }

    @Test
    void findsAnErrorWithoutCode() {
        assertThat(PinterestDescription.violations("GET", "/boards", 404, "{\"message\":\"Gone\"}"))
                .isNotEmpty();
    }
}
