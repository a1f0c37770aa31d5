package io.pincast.simulator.control;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.Faults;
import io.pincast.simulator.pin.PinQuery;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.requests.RequestLog;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.settings.Settings;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.world.Making;
import io.pincast.simulator.world.PinView;
import io.pincast.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The verbs of the control API, for a test in the same process; {@code /control} is this over HTTP. */
@Component
public final class SimulatorControl {
    private final SimulatorClock clock;
    private final SettingsStore settings;
    private final Faults faults;
    private final RequestLog requests;
    private final Worlds worlds;

    SimulatorControl(SimulatorClock clock, SettingsStore settings, Faults faults, RequestLog requests, Worlds worlds) {
        this.clock = clock;
        this.settings = settings;
        this.faults = faults;
        this.requests = requests;
        this.worlds = worlds;
    }

    public ClockView clock() {
        return new ClockView(clock.instant(), clock.offset(), clock.frozen());
    }

    public void setClock(Instant instant) {
        clock.set(instant);
    }

    public void advanceClock(Duration by) {
        clock.advance(by);
    }

    /** Stops simulated time, or lets it go on from where it stands. */
    public void freezeClock(boolean frozen) {
        clock.freeze(frozen);
    }

    public Settings settings() {
        return settings.get();
    }

    public Settings settings(UnaryOperator<Settings> change) {
        return settings.change(change);
    }

    /** Adds the fault and answers it with its id. */
    public Fault addFault(Fault fault) {
        return faults.add(fault);
    }

    /** All faults, with how often each struck. */
    public List<Fault> faults() {
        return faults.all();
    }

    public boolean removeFault(String id) {
        return faults.remove(id);
    }

    /** Removes all faults and lets go whom they hold. */
    public void clearFaults() {
        faults.clear();
    }

    /** Requests in the order in which they came; at most the newest {@value RequestLog#CAPACITY} are known. */
    public List<RequestEntry> requests(RequestQuery query) {
        return requests.find(query);
    }

    public long requestCount(RequestQuery query) {
        return requests.count(query);
    }

    public void clearRequests() {
        requests.clear();
    }

    /** All Pins of the board, listed or not, oldest first. */
    public List<PinView> pins(String boardId) {
        return world().pins(PinQuery.ofBoard(boardId));
    }

    /** How many Pins exist, everywhere. */
    public int pinCount() {
        return (int) world().pinCount(PinQuery.ALL);
    }

    /** What there is. */
    public World world() {
        return worlds.world();
    }

    /** How to add to it beside the API. */
    public Making making() {
        return worlds.making();
    }

    /** As freshly started without data: seeds, defaults, no faults, empty log, the machine's time. */
    public void reset() {
        worlds.reset();
    }
}
