package io.pincast.auth.pinterestapp.pinterest;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.pinterest.client.PinterestClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way to Pinterest. */
@Configuration(proxyBeanMethods = false)
class PinterestConfiguration {
    /** Somebody waits for the answer: a person at a page, or a service that wants a token. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    PinterestClient pinterestClient(PinterestAddresses addresses, MeterRegistry meters, Clock clock) {
        return PinterestClient.builder()
                .endpoints(addresses.toEndpoints())
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(PATIENCE)
                .meterRegistry(meters)
                .clock(clock)
                .build();
    }
}
