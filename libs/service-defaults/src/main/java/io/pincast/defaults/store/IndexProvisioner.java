package io.pincast.defaults.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Makes the indexes, again and again until the store is there; readiness waits for them. */
class IndexProvisioner implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(IndexProvisioner.class);
    private final MongoDatabase database;
    private final List<CollectionIndexes> wanted;
    private volatile @Nullable CountDownLatch stop;
    private volatile String state = "not tried yet";
    private volatile boolean done;

    IndexProvisioner(MongoDatabase database, List<CollectionIndexes> wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        // At once where the store is there: a service must not work without its unique indexes.
        if (!tryOnce()) {
            Thread.ofVirtual().name("index-provisioner").start(() -> provision(stopping));
        }
    }

    private void provision(CountDownLatch stopping) {
        try {
            do {
                log.warn("indexes not made yet: {}", state);
            } while (!stopping.await(2, TimeUnit.SECONDS) && !tryOnce());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryOnce() {
        try {
            for (var indexes : wanted) {
                database.getCollection(indexes.collection()).createIndexes(indexes.indexes());
            }
            done = true;
        } catch (MongoException e) {
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

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 50;
    }
}
