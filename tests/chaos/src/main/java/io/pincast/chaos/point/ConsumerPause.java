package io.pincast.chaos.point;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Takes no more records for a while: what is sent meanwhile is held in the topic. */
final class ConsumerPause {
    private final KafkaListenerEndpointRegistry listeners;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    ConsumerPause(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    void pause(long millis) {
        listeners.getAllListenerContainers().forEach(MessageListenerContainer::pause);
        var _ = timer.schedule(
                () -> listeners.getAllListenerContainers().forEach(MessageListenerContainer::resume),
                millis,
                TimeUnit.MILLISECONDS);
    }
}
