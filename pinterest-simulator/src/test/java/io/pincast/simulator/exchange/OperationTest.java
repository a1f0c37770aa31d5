package io.pincast.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTest {
    @Test
    void prefersLiteralPathsToVariables() {
        assertThat(Operation.find("GET", List.of("pins", "analytics"))).contains(Operation.MULTI_PIN_ANALYTICS);
        assertThat(Operation.find("GET", List.of("pins", "7", "analytics"))).contains(Operation.PIN_ANALYTICS);
        assertThat(Operation.find("PUT", List.of("pins"))).isEmpty();
    }
}
