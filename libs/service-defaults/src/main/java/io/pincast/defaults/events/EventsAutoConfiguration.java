package io.pincast.defaults.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.Event;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Kafka as every service uses it: what cannot be read is dead-lettered at once, a dependency away is waited for without end. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass({KafkaTemplate.class, Event.class})
@ConditionalOnProperty("pincast.service.name")
@ConditionalOnProperty(name = "pincast.events.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(EventTopicsProperties.class)
class EventsAutoConfiguration {

    @Bean
    CloudEventRecords cloudEventRecords(JsonMapper json, Environment environment) {
        return new CloudEventRecords(json, environment.getRequiredProperty("pincast.service.name"));
    }

    @Bean
    EventSender eventSender(KafkaTemplate<String, byte[]> kafka, CloudEventRecords records) {
        return new EventSender(kafka, records);
    }

    @Bean
    TopicProvisioner topicsHealthIndicator(
            KafkaAdmin admin, EventTopicsProperties properties, Environment environment) {
        var owned = properties.owned().stream()
                .flatMap(one -> Stream.of(
                        topic(one.name(), one.retention(), properties),
                        topic(one.name() + "-dlt", one.retention(), properties)));
        var clock = environment.getProperty("pincast.clock.topic");
        var readings = clock == null ? Stream.<NewTopic>empty() : Stream.of(clockTopic(clock, properties));
        return new TopicProvisioner(admin, Stream.concat(owned, readings).toList());
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaAdmin admin) {
        return new KafkaHealth(admin);
    }

    @Bean
    RecordMessageConverter eventMessageConverter(CloudEventRecords records) {
        return new EventMessageConverter(records);
    }

    @Bean
    RecordFilterStrategy<Object, Object> unknownFacts(MeterRegistry meters) {
        return new UnknownFacts(meters);
    }

    @Bean
    DefaultErrorHandler pincastErrors(
            KafkaTemplate<String, byte[]> kafka,
            ObjectProvider<UnreadableEventListener> listeners,
            MeterRegistry meters) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                Map.of(byte[].class, kafka, Void.class, kafka),
                (received, cause) -> new TopicPartition(received.topic() + "-dlt", received.partition()));
        var forEver = new ExponentialBackOff(200, 2);
        forEver.setMaxInterval(10_000);
        var errors = new DefaultErrorHandler(
                (received, cause) -> {
                    listeners.orderedStream().forEach(listener -> listener.onUnreadable(received, cause));
                    deadLetters.accept(received, cause);
                    meters.counter("pincast.events.dead.lettered", "topic", received.topic())
                            .increment();
                },
                forEver);
        errors.addNotRetryableExceptions(UnreadableEventException.class);
        return errors;
    }

    /** Nobody reads it: only the broker's stamps are wanted. One partition, so that all replicas ask the same broker. */
    private static NewTopic clockTopic(String name, EventTopicsProperties properties) {
        var hour = Long.toString(Duration.ofHours(1).toMillis());
        return TopicBuilder.name(name)
                .partitions(1)
                .replicas(properties.replication())
                .config("retention.ms", hour)
                .config("segment.ms", hour)
                .config("message.timestamp.type", "LogAppendTime")
                .build();
    }

    private static NewTopic topic(String name, Duration retention, EventTopicsProperties properties) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replication())
                .config("retention.ms", Long.toString(retention.toMillis()))
                .config("message.timestamp.type", "LogAppendTime")
                .build();
    }
}
