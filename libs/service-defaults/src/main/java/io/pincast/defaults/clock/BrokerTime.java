package io.pincast.defaults.clock;

import io.pincast.defaults.id.ClockReading;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Asks the broker for its time: by an empty record on a topic that it stamps, of whose answer only the stamp is wanted. */
class BrokerTime {
    /** A topic that keeps its senders' stamps would hand this back. */
    private static final long NOT_OURS = 0;

    private final KafkaTemplate<String, byte[]> kafka;
    private final String topic;
    private final Clock clock;
    private final LongSupplier nanos;

    BrokerTime(KafkaTemplate<String, byte[]> kafka, String topic, Clock clock, LongSupplier nanos) {
        this.kafka = kafka;
        this.topic = topic;
        this.clock = clock;
        this.nanos = nanos;
    }

    CompletableFuture<ClockReading> ask() {
        var question = new ProducerRecord<String, byte[]>(topic, 0, NOT_OURS, null, new byte[0]);
        var askedAt = clock.instant();
        try {
            return kafka.send(question)
                    .thenApply(answer ->
                            reading(askedAt, answer.getRecordMetadata().timestamp()));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ClockReading reading(Instant askedAt, long stamp) {
        if (stamp == NOT_OURS) {
            throw new IllegalStateException(
                    "topic " + topic + " keeps its senders' time; set its message.timestamp.type to LogAppendTime");
        }
        return new ClockReading(askedAt, clock.instant(), Instant.ofEpochMilli(stamp), nanos.getAsLong());
    }
}
