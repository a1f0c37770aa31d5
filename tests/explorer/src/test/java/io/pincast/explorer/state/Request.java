package io.pincast.explorer.state;

/**
 * A request that Pinterest has all of, and of which it has made nothing yet.
 *
 * @param age in ticks since its last byte
 */
public record Request(int content, int age) {}
