package io.pincast.simulator.time;

import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pinterest's time as simulated: the machine's, moved by an offset, or standing still. UTC. */
@Component
public final class SimulatorClock extends Clock {
    private static final String ONLY = "clock";
    private final Clock machine = Clock.systemUTC();
    private final Journal journal;
    private final Table<Position> positions;

    SimulatorClock(Journal journal) {
        this.journal = journal;
        this.positions = journal.table("clock", Position.class, position -> ONLY);
    }

    @Override
    public Instant instant() {
        var position = position();
        return position.frozenAt() != null
                ? position.frozenAt()
                : machine.instant().plus(position.offset());
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    /** The machine's own time, wherever the simulated one stands. */
    public Instant machineInstant() {
        return machine.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    public Duration offset() {
        var position = position();
        return position.frozenAt() == null
                ? position.offset()
                : Duration.between(machine.instant(), position.frozenAt());
    }

    public boolean frozen() {
        return position().frozenAt() != null;
    }

    /** Time goes on from {@code instant}, or stands there if the clock is frozen. */
    public void set(Instant instant) {
        move(frozen() ? new Position(Duration.ZERO, instant) : at(instant));
    }

    public void advance(Duration by) {
        var position = position();
        move(
                position.frozenAt() == null
                        ? new Position(position.offset().plus(by), null)
                        : new Position(Duration.ZERO, position.frozenAt().plus(by)));
    }

    /** Stops the clock, or lets it go on from where it stands. */
    public void freeze(boolean frozen) {
        var now = instant();
        move(frozen ? new Position(Duration.ZERO, now) : at(now));
    }

    private Position at(Instant instant) {
        return new Position(Duration.between(machine.instant(), instant), null);
    }

    private void move(Position position) {
        journal.write(positions.put(position));
    }

    private Position position() {
        return positions.find(ONLY).orElse(Position.MACHINE);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    record Position(Duration offset, @Nullable Instant frozenAt) {
        static final Position MACHINE = new Position(Duration.ZERO, null);
    }
}
