package io.pincast.explorer.state;

import io.pincast.explorer.documents.Interned;

/** A world as a number, and back: its parts are numbered as they are met, so nothing is lost. */
public final class Codec {
    private static final int CASE_BITS = 20;
    private static final int REPLICAS_BITS = 22;
    private final Interned<Case> cases = new Interned<>();
    private final Interned<Replicas> replicas = new Interned<>();

    public long encode(World world) {
        var first = cases.of(world.first());
        var second = cases.of(world.second());
        var memory = replicas.of(world.replicas());
        if (cases.size() > 1 << CASE_BITS || replicas.size() > 1 << REPLICAS_BITS) {
            throw new IllegalStateException("more parts than their numbers have bits for");
        }
        return ((long) first << CASE_BITS | second) << REPLICAS_BITS | memory;
    }

    public World decode(long state) {
        return new World(
                cases.get((int) (state >>> (CASE_BITS + REPLICAS_BITS))),
                cases.get((int) (state >>> REPLICAS_BITS) & ((1 << CASE_BITS) - 1)),
                replicas.get((int) state & ((1 << REPLICAS_BITS) - 1)));
    }
}
