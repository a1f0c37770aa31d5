package io.pincast.gateway.route.web;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.pincast.gateway.route.Route;
import io.pincast.gateway.route.RouteProperties;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Leaves a part alone that does not answer. An answer is an answer, whatever its status: only a {@link PartFailure} counts. */
class RouteCircuit implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private final Route route;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;

    RouteCircuit(Route route, RouteProperties.Circuit circuit, MeterRegistry meters) {
        this.route = route;
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                route.id(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(circuit.calls())
                        .minimumNumberOfCalls(Math.max(1, circuit.calls() / 2))
                        .failureRateThreshold(circuit.failures())
                        .waitDurationInOpenState(circuit.open())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        meters.gauge("gateway.circuit.open", Tags.of("route", route.id()), breaker, RouteCircuit::isOpen);
    }

    private static double isOpen(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            count("circuit-open");
            throw PartFailure.leftAlone(route.part());
        }
        var start = breaker.getCurrentTimestamp();
        var told = false;
        try {
            var answer = next.handle(request);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            told = true;
            return answer;
        } catch (PartFailure e) {
            count(e.type());
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            told = true;
            throw e;
        } finally {
            if (!told) {
                // The client's doing, such as a body that is too large: it says nothing about the part.
                breaker.releasePermission();
            }
        }
    }

    private void count(String reason) {
        meters.counter("gateway.route.failures", "route", route.id(), "reason", reason)
                .increment();
    }
}
