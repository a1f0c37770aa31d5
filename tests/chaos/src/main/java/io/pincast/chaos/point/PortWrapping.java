package io.pincast.chaos.point;

import io.pincast.chaos.mutant.Mutations;
import io.pincast.defaults.events.CloudEventRecords;
import io.pincast.defaults.events.EventSender;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts a wrapper in the place of each port as it is made: the mistake inside, the named points around it. */
final class PortWrapping implements BeanPostProcessor {
    private final Points points;
    private final Mutations mutations;
    private final BeanFactory beans;
    private final Duration clockOffset;
    private final SchedulerPorts scheduler;
    private final PublisherPorts publisher;

    PortWrapping(Points points, Mutations mutations, BeanFactory beans, Duration clockOffset) {
        this.points = points;
        this.mutations = mutations;
        this.beans = beans;
        this.clockOffset = clockOffset;
        this.scheduler = new SchedulerPorts(points);
        this.publisher = new PublisherPorts(points);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        var mutated = mutations.of(bean);
        if (SchedulerPorts.has(mutated)) {
            return scheduler.around(mutated);
        }
        if (PublisherPorts.has(mutated)) {
            return publisher.around(mutated);
        }
        return switch (mutated) {
            case EventSender _ ->
                new WatchedSender(kafka(), beans.getBean(CloudEventRecords.class), points, mutations.ofEvents());
            case Clock clock -> Clock.offset(clock, clockOffset);
            default -> mutated;
        };
    }

    @SuppressWarnings("unchecked") // its serializers are settings that all services share
    private KafkaTemplate<String, byte[]> kafka() {
        return (KafkaTemplate<String, byte[]>) beans.getBean(KafkaTemplate.class);
    }
}
