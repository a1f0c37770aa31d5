package io.pincast.publisher.attempt.pinterest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.publisher.publication.Timers;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client of this process. */
@Configuration(proxyBeanMethods = false)
class PinterestConfiguration {

    @Bean
    PinterestClient pinterestClient(
            PinterestProperties properties,
            Timers timers,
            MeterRegistry meters,
            ObservationRegistry observations,
            Clock clock) {
        var endpoints = PinterestEndpoints.defaults();
        for (var entry : properties.endpoints().entrySet()) {
            endpoints = endpoints.with(
                    PinterestEnvironment.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                    new PinterestEndpoint(
                            entry.getValue().api(), entry.getValue().authorize()));
        }
        return PinterestClient.builder()
                .endpoints(endpoints)
                .readTimeout(timers.answerWithin())
                .meterRegistry(meters)
                .observationRegistry(observations)
                .clock(clock)
                .build();
    }

    @Bean
    Breakers pinterestBreakers(PinterestProperties properties, MeterRegistry meters, Clock clock) {
        return new Breakers(properties.circuit(), meters, clock);
    }
}
