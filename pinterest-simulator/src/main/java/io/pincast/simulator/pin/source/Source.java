package io.pincast.simulator.pin.source;

import io.pincast.simulator.pin.PinMedia;
import org.jspecify.annotations.Nullable;

/** What a media source turned out to be. */
public record Source(PinMedia media, @Nullable String dominantColor) {}
