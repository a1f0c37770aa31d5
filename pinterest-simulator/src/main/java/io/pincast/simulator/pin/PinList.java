package io.pincast.simulator.pin;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Pins of one board or owner, newest first, with their number at hand. */
final class PinList {
    private final NavigableMap<Long, Pin> pins = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final AtomicInteger count = new AtomicInteger();

    void put(Pin pin) {
        if (pins.put(pin.number(), pin) == null) {
            count.incrementAndGet();
        }
    }

    void remove(Pin pin) {
        if (pins.remove(pin.number()) != null) {
            count.decrementAndGet();
        }
    }

    NavigableMap<Long, Pin> newestFirst() {
        return pins;
    }

    int count() {
        return count.get();
    }
}
