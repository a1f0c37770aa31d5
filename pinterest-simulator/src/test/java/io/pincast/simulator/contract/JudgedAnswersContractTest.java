package io.pincast.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.test.contract.PinterestDescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of the tests: {@link Api}, through which all others call, lets no answer pass that breaks the description. */
@Tag("contract")
class JudgedAnswersContractTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.load().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alt_text\": null, \"alt_texts\": \"\"}",
                "{\"media\": {\"images\": {\"150\": {}}}}",
                "{\"id\": null}",
                "{\"is_owner\": \"yes\"}",
                "{\"creative_type\": \"ORDINARY\"}",
                "{\"board_id\": \"b\"}",
                "{\"created_at\": \"yesterday\"}"
            })
    void findsWhatIsWrongWithAPin(String change) {
        api.post("/pins", PinBodies.byUrl(boardId, "A")).expect(201);
        simulator.control().addFault(Fault.of(FaultKind.CHANGED_ANSWER).changing(change));
        assertThatThrownBy(() -> api.post("/pins", PinBodies.byUrl(boardId, "A")))
                .isInstanceOf(AssertionError.class);
        assertThat(simulator.control().pinCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\": null}", "{\"code\": \"x\"}", "{\"message\": null, \"massage\": \"\"}"})
    void findsWhatIsWrongWithAnError(String change) {
        simulator.control().addFault(Fault.of(FaultKind.CHANGED_ANSWER).changing(change));
        assertThatThrownBy(() -> api.get("/boards/1")).isInstanceOf(AssertionError.class);
    }
}
