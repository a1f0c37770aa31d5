package io.pincast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import org.junit.jupiter.api.Test;

class RoadTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);

    @Test
    void showsAFreshPinOnItsBoardAndCountsItsFirstView() {
        var boardId = Shared.boardId(simulator);
        var pin = api.post("/pins", PinBodies.byUrl(boardId, "Tomatoes")).expect(201);

        assertThat(api.get("/boards/" + boardId + "/pins").items("id")).containsExactly(pin.id());
        var today = simulator.control().clock().now().toString().substring(0, 10);
        var numbers = api.get("/pins/" + pin.id() + "/analytics?start_date=" + today + "&end_date=" + today
                        + "&metric_types=IMPRESSION,SAVE")
                .expect(200);
        assertThat(numbers.json().at("/all/daily_metrics/0/metrics/IMPRESSION").intValue())
                .isPositive();
    }
}
