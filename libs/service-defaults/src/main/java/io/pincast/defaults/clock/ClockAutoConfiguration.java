package io.pincast.defaults.clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.Event;
import io.pincast.defaults.id.ClockGuard;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** Watches the clock of a service that names a topic for it: one that acts at instants, or by leases. */
@AutoConfiguration(afterName = "io.pincast.defaults.events.EventsAutoConfiguration")
@ConditionalOnClass({KafkaTemplate.class, Event.class})
@ConditionalOnProperty("pincast.service.name")
@ConditionalOnProperty("pincast.clock.topic")
@EnableConfigurationProperties(ClockProperties.class)
class ClockAutoConfiguration {

    @Bean
    ClockGuard clockGuard(Clock clock, ClockProperties properties) {
        return properties.guard()
                ? new ClockGuard(clock, System::nanoTime, properties.allowedDifference())
                : ClockGuard.trusting(clock);
    }

    @Bean
    ClockWatch clockHealthIndicator(
            ClockGuard guard,
            KafkaTemplate<String, byte[]> kafka,
            Clock clock,
            ClockProperties properties,
            MeterRegistry meters) {
        var broker = new BrokerTime(kafka, properties.topic(), clock, System::nanoTime);
        return new ClockWatch(guard, broker, properties.compareEvery(), meters);
    }
}
