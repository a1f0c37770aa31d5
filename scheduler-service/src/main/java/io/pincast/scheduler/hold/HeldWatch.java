package io.pincast.scheduler.hold;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.scheduler.account.AccountWatch;
import io.pincast.scheduler.loop.Background;
import io.pincast.scheduler.loop.Loop;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Goes on with what waits for accounts: at once where one is heard to be connected, and by a sweep whatever was heard. */
@Component
class HeldWatch implements Background, AccountWatch {
    private final LinkedBlockingQueue<String> connected = new LinkedBlockingQueue<>();
    private final AtomicInteger waitedFor;
    private final Reconnection reconnection;
    private final Loop hearing;
    private final Loop sweeping;

    HeldWatch(Reconnection reconnection, HoldProperties properties, MeterRegistry meters) {
        this.reconnection = reconnection;
        this.waitedFor = meters.gauge("scheduler.hold.accounts", new AtomicInteger());
        this.hearing = new Loop("scheduler-reconnected", stop -> resumeNext());
        this.sweeping = Loop.every(properties.sweepEvery(), "scheduler-held", this::sweep);
    }

    @Override
    public void connected(String accountId) {
        connected.add(accountId);
    }

    private void resumeNext() throws InterruptedException {
        var accountId = connected.poll(1, TimeUnit.SECONDS);
        if (accountId != null) {
            reconnection.resume(accountId);
        }
    }

    private void sweep() {
        waitedFor.set(reconnection.sweep());
    }

    @Override
    public void start() {
        hearing.start();
        sweeping.start();
    }

    @Override
    public void stop() {
        hearing.stop();
        sweeping.stop();
    }
}
