package io.pincast.auth.pinterestapp.pinterest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.pinterest.client.PinterestClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way to Pinterest. */
@Configuration(proxyBeanMethods = false)
class PinterestConfiguration {
    /** Rather long: an answer to a refresh that is not waited for may cost an account its permission. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Bean
    PinterestClient pinterestClient(
            PinterestAddresses addresses, ObservationRegistry observations, MeterRegistry meters, Clock clock) {
        return PinterestClient.builder()
                .endpoints(addresses.toEndpoints())
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(PATIENCE)
                .observationRegistry(observations)
                .meterRegistry(meters)
                .clock(clock)
                .build();
    }
}
