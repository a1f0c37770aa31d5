package io.pincast.publisher.attempt.pinterest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.publisher.attempt.pinterest.HostCircuit.Sign;
import io.pincast.publisher.attempt.pinterest.PinterestProperties.Circuit;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A circuit breaker per host. */
final class Breakers {
    private final Map<PinterestEnvironment, HostCircuit> hosts = new EnumMap<>(PinterestEnvironment.class);

    Breakers(Circuit circuit, MeterRegistry meters, Clock clock) {
        for (var environment : PinterestEnvironment.values()) {
            var host = new HostCircuit(circuit, clock);
            hosts.put(environment, host);
            Gauge.builder("publisher.pinterest.circuit.open", host, Breakers::isOpen)
                    .description("1 while nothing is sent to the host, or but a few probes")
                    .tag("environment", environment.name())
                    .register(meters);
        }
    }

    HostCircuit of(String environment) {
        return Objects.requireNonNull(hosts.get(PinterestEnvironment.valueOf(environment)));
    }

    private static double isOpen(HostCircuit host) {
        return host.isOpen() ? 1 : 0;
    }

    /**
     * What a failure tells of the host. A refusal is an answer, not trouble.
     *
     * @param ours whether the call was broken off by us before it was sent
     */
    static Sign sign(PinterestApiException failure, boolean ours) {
        if (failure.proves() == Proof.NOT_SENT && ours) {
            return Sign.NONE;
        }
        return failure.status() == 0 || failure.status() >= 500 ? Sign.TROUBLE : Sign.ANSWERED;
    }
}
