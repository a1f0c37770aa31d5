package io.pincast.simulator.state;

import org.jspecify.annotations.Nullable;

/**
 * One row put or removed, not yet written.
 *
 * @param row what is kept; null where the row goes
 * @param apply shows it to readers, once it is written
 */
public record Change(String table, String id, @Nullable Object row, Runnable apply) {}
