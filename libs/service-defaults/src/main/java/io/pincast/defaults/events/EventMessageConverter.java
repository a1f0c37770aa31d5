package io.pincast.defaults.events;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/** A listener takes {@code Event<…>} of its topic's contract. */
class EventMessageConverter extends MessagingMessageConverter {
    private final CloudEventRecords records;

    EventMessageConverter(CloudEventRecords records) {
        this.records = records;
    }

    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> received, @Nullable Type type) {
        return records.read(received);
    }
}
