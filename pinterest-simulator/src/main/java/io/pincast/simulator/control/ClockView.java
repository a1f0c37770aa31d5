package io.pincast.simulator.control;

import java.time.Duration;
import java.time.Instant;

/** Where the simulated time stands. */
public record ClockView(Instant now, Duration offset, boolean frozen) {}
