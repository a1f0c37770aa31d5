package io.pincast.scheduler.loop.lifecycle;

import io.pincast.scheduler.loop.Background;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts all background work after store and broker are in use, and stops it when requests and listeners have ended. */
@Component
class BackgroundLifecycle implements SmartLifecycle {
    private final List<Background> all;
    private volatile boolean running;

    BackgroundLifecycle(List<Background> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(Background::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all.reversed().forEach(Background::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
