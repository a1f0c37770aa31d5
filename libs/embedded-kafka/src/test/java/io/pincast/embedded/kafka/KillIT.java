package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged, records and offsets, is there after {@code kill -9}. */
class KillIT {

    private static final int ROUNDS = Boolean.getBoolean("pincast.long") ? 10 : 3;
    private static final int PARTITIONS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 5_000;
    private static final String TOPIC = "killed";
    private static final String GROUP = "reader";

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    /** Of partition 0, as the group's last acknowledged commit said. */
    private final AtomicLong committed = new AtomicLong();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void losesNoAcknowledgedRecordAndNoCommittedOffset() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var broker = BrokerProcess.start(folder)) {
                var clients = new Clients(broker.bootstrapServers());
                if (round == 0) {
                    clients.create(new NewTopic(TOPIC, PARTITIONS, (short) 1));
                }
                verify(clients, round);
                workUntilKilled(broker, clients);
            }
        }
        try (var broker = BrokerProcess.start(folder)) {
            verify(new Clients(broker.bootstrapServers()), ROUNDS);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);
        assertThat(committed).hasPositiveValue();
    }

    private void workUntilKilled(BrokerProcess broker, Clients clients) throws Exception {
        var left = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        var killed = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = List.of(
                    threads.submit(() -> produce(clients, left, killed)),
                    threads.submit(() -> commit(clients, killed)));
            left.await();
            broker.kill();
            killed.set(true);
            for (Future<?> each : working) {
                each.get();
            }
        }
    }

    private void produce(Clients clients, CountDownLatch left, AtomicBoolean killed) {
        try (var producer = clients.producer()) {
            while (!killed.get()) {
                var value = "v" + numbers.incrementAndGet() + "-" + "x".repeat(500);
                var _ = producer.send(new ProducerRecord<>(TOPIC, value, value), (metadata, error) -> {
                    if (error == null) {
                        acknowledged.add(value);
                        left.countDown();
                    }
                });
            }
            producer.close(Duration.ZERO);
        } catch (KafkaException brokerIsGone) {
            assertThat(left.getCount())
                    .as("killed only when enough was acknowledged")
                    .isZero();
        }
    }

    private void commit(Clients clients, AtomicBoolean killed) {
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer = clients.consumer(GROUP)) {
            consumer.assign(List.of(partition));
            while (!killed.get()) {
                consumer.poll(Duration.ofMillis(50));
                long position = consumer.position(partition);
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(position)), Duration.ofSeconds(2));
                committed.set(position);
            }
        } catch (KafkaException brokerIsGone) {
            assertThat(committed).hasPositiveValue();
        }
    }

    private void verify(Clients clients, int round) throws Exception {
        var found = new HashSet<>(clients.readAll(TOPIC, PARTITIONS));
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(found);
        assertThat(lost)
                .as("lost of %d in round %d", acknowledged.size(), round)
                .isEmpty();
        try (var admin = clients.admin()) {
            var offset = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS)
                    .get(new TopicPartition(TOPIC, 0));
            assertThat(offset == null ? 0 : offset.offset())
                    .as("committed offset in round %d", round)
                    .isGreaterThanOrEqualTo(committed.get());
        }
    }
}
