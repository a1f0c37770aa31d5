package io.pincast.defaults.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.Contract;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;

/** Skips, and counts, facts of a type that this version does not know yet; an order of unknown type is never skipped. */
class UnknownFacts implements RecordFilterStrategy<Object, Object> {
    private final MeterRegistry meters;

    UnknownFacts(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public boolean filter(ConsumerRecord<Object, Object> received) {
        var contract = Contract.ofTopic(received.topic());
        var type = CloudEventRecords.find(received.headers(), "type");
        if (contract.isEmpty() || contract.get().orders() || type.isEmpty()) {
            return false;
        }
        if (contract.get().types().containsKey(type.get())) {
            return false;
        }
        meters.counter("pincast.events.unknown.type.skipped", "topic", received.topic())
                .increment();
        return true;
    }
}
