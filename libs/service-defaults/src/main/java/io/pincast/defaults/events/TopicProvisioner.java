package io.pincast.defaults.events;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the service's topics, again and again until the broker is there: a service starts without its dependencies. */
class TopicProvisioner implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(TopicProvisioner.class);
    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    private volatile @Nullable CountDownLatch stop;
    private volatile String state = "not tried yet";
    private volatile boolean done;

    TopicProvisioner(KafkaAdmin admin, List<NewTopic> topics) {
        this.admin = admin;
        this.topics = topics;
        this.done = topics.isEmpty();
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        Thread.ofVirtual().name("topic-provisioner").start(() -> provision(stopping));
    }

    private void provision(CountDownLatch stopping) {
        try {
            while (!tryOnce() && !stopping.await(2, TimeUnit.SECONDS)) {
                log.warn("topics not made yet: {}", state);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryOnce() {
        try {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            done = true;
        } catch (KafkaException e) {
            state = String.valueOf(e.getMessage());
        }
        return done;
    }

    @Override
    public Health health() {
        return done
                ? Health.up().build()
                : Health.down().withDetail("cause", state).build();
    }

    @Override
    public void stop() {
        var stopping = stop;
        if (stopping != null) {
            stopping.countDown();
        }
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    // Before the listeners, so that they find their topics.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
