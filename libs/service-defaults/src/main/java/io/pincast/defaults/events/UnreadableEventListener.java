package io.pincast.defaults.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Told of every record that went to a dead-letter topic, so that whoever waits for it can be answered from its headers. */
@FunctionalInterface
public interface UnreadableEventListener {
    void onUnreadable(ConsumerRecord<?, ?> received, Exception cause);
}
