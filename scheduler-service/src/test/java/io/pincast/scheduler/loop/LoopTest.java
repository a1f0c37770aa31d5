package io.pincast.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void doesItsLastThingOnceWhenItIsStopped() {
        var loop = new Loop("test", stop -> stop.await(Duration.ofHours(1)), () -> done.add("last"));
        loop.start();
        assertThat(done).isEmpty();
        loop.stop();
        assertThat(done).containsExactly("last");
    }

    @Test
    void doesItAlsoWhereItsStepFailed() {
        var loop = new Loop(
                "test",
                stop -> {
                    throw new IllegalStateException("the store is away");
                },
                () -> done.add("last"));
        loop.start();
        loop.stop();
        assertThat(done).containsExactly("last");
    }
}
