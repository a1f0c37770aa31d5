package io.pincast.scheduler.media;

import io.pincast.scheduler.loop.Background;
import io.pincast.scheduler.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes the bytes of uploads that a crash cut off. */
@Component
class AbandonedUploads implements Background {
    private static final Duration AFTER = Duration.ofHours(1);
    private final Loop loop;

    AbandonedUploads(MediaStore media, Clock clock) {
        this.loop = Loop.every(
                AFTER,
                "scheduler-abandoned-uploads",
                () -> media.removeAbandoned(clock.instant().minus(AFTER)));
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }
}
