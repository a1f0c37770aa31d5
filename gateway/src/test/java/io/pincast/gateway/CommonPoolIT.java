package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.get;
import static io.pincast.gateway.RunningGateway.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Forwarding depends on no thread that others may hold: on two cores the JVM's common pool has a single one, and in one process
 * with other services anybody may block it.
 */
class CommonPoolIT {
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void holdEveryThreadOfTheCommonPool() throws InterruptedException {
        var held = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
        for (var i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> {
                held.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        held.await();
    }

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void forwardsAndTellsWhatRunsWhileTheCommonPoolIsBusy() {
        var start = System.nanoTime();
        assertThat(get("/callback/pinterest?common=pool").statusCode()).isEqualTo(200);
        RunningGateway.pass(Duration.ofSeconds(3));
        assertThat(get("/api/v1/status").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void tradesATokenWhileTheCommonPoolIsBusy() {
        var start = System.nanoTime();
        assertThat(send(as("pooled", "/api/v1/posts/pooled")).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
