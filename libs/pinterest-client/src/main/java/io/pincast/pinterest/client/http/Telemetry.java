package io.pincast.pinterest.client.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.pinterest.client.call.CallReport;
import io.pincast.pinterest.client.call.PinterestApiException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators see of a call: an observation {@code pinterest.client.call} (operation, environment, status, outcome), a
 * counter {@code pinterest.client.failures} that also has Pinterest's code, and a debug line. No id, address or token.
 */
public final class Telemetry {
    private static final Logger log = LoggerFactory.getLogger("io.pincast.pinterest.client");

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    public Telemetry(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    <T> T observe(String operation, String environment, Function<Observation, T> call) {
        var observation = Observation.createNotStarted("pinterest.client.call", observations)
                .contextualName("pinterest " + operation)
                .lowCardinalityKeyValue("operation", operation)
                .lowCardinalityKeyValue("environment", environment)
                // Both are known only at the end; every series must have the same keys.
                .lowCardinalityKeyValue("status", "none")
                .lowCardinalityKeyValue("outcome", "NOT_SENT");
        return observation.observe(() -> call.apply(observation));
    }

    void completed(Observation observation, CallReport call, @Nullable PinterestApiException failure) {
        var outcome = failure == null ? "SUCCESS" : failure.proves().name();
        var status = call.status() == 0 ? "none" : Integer.toString(call.status());
        observation.lowCardinalityKeyValue("status", status).lowCardinalityKeyValue("outcome", outcome);
        if (failure != null) {
            count(call, failure, status);
        }
        log.debug(
                "{} {}: {} {} in {} ms, request id {}",
                call.environment(),
                call.operation(),
                outcome,
                status,
                call.duration().toMillis(),
                call.requestId());
    }

    private void count(CallReport call, PinterestApiException failure, String status) {
        Counter.builder("pinterest.client.failures")
                .description("Calls to Pinterest that did not succeed, by what that proves")
                .tag("operation", call.operation())
                .tag("environment", call.environment())
                .tag("status", status)
                .tag("code", failure.code() == null ? "none" : failure.code().toString())
                .tag("proves", failure.proves().name())
                .register(meters)
                .increment();
    }
}
