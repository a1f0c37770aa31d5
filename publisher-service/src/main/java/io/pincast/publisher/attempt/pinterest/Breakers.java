package io.pincast.publisher.attempt.pinterest;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.publisher.attempt.pinterest.PinterestProperties.Circuit;

/** A circuit breaker per host: many errors in a row, and nothing is sent there for a while. A refusal is an answer, not an error. */
final class Breakers {
    private final CircuitBreakerRegistry registry;

    Breakers(Circuit circuit, MeterRegistry meters) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.window())
                .minimumNumberOfCalls(circuit.atLeast())
                .failureRateThreshold(circuit.failurePercent())
                .waitDurationInOpenState(circuit.pause())
                .permittedNumberOfCallsInHalfOpenState(circuit.probes())
                // It is looked at before anything is armed, so nobody else would ever wake it.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build());
        for (var environment : PinterestEnvironment.values()) {
            var breaker = of(environment.name());
            Gauge.builder("publisher.pinterest.circuit.open", breaker, Breakers::isOpen)
                    .description("1 while nothing is sent to the host")
                    .tag("environment", environment.name())
                    .register(meters);
        }
    }

    CircuitBreaker of(String environment) {
        return registry.circuitBreaker(environment);
    }

    private static double isOpen(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    static void record(CircuitBreaker breaker, long start, PinterestApiException failure) {
        var lasted = breaker.getCurrentTimestamp() - start;
        if (failure.status() == 0 || failure.status() >= 500) {
            breaker.onError(lasted, breaker.getTimestampUnit(), failure);
        } else {
            breaker.onSuccess(lasted, breaker.getTimestampUnit());
        }
    }
}
