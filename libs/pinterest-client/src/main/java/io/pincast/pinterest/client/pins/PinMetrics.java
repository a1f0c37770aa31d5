package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pincast.pinterest.client.json.Tolerant;
import java.util.Map;

/**
 * Figures that come with a Pin where asked for (field {@code pin_metrics}), by lower-case name such as
 * {@code impression}. Pins made before 2023-03-20 have lifetime figures only if they are videos or idea Pins.
 */
public record PinMetrics(@JsonProperty("90d") Map<String, Double> last90Days, Map<String, Double> lifetimeMetrics) {
    public PinMetrics {
        last90Days = Tolerant.map(last90Days);
        lifetimeMetrics = Tolerant.map(lifetimeMetrics);
    }
}
