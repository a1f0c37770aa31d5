package io.pincast.explorer.search;

import java.util.Arrays;

/** Every state that was met, in the order of meeting, each with the one it was reached from. Primitive: it holds millions. */
final class States {
    private static final int NONE = -1;
    private long[] states = new long[1 << 12];
    private int[] parents = new int[1 << 12];
    private int[] table = empty(1 << 13);
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return states[index];
    }

    int parent(int index) {
        return parents[index];
    }

    /** Returns whether it is new; then it is the last. */
    boolean add(long state, int parent) {
        if (size * 3L > table.length * 2L) {
            grow();
        }
        var slot = slot(state);
        while (table[slot] != NONE) {
            if (states[table[slot]] == state) {
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (size == states.length) {
            states = Arrays.copyOf(states, size + (size >> 1));
            parents = Arrays.copyOf(parents, states.length);
        }
        table[slot] = size;
        states[size] = state;
        parents[size++] = parent;
        return true;
    }

    private void grow() {
        table = empty(table.length * 2);
        for (var i = 0; i < size; i++) {
            var slot = slot(states[i]);
            while (table[slot] != NONE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i;
        }
    }

    private int slot(long state) {
        var mixed = state * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32)) & (table.length - 1);
    }

    private static int[] empty(int length) {
        var made = new int[length];
        Arrays.fill(made, NONE);
        return made;
    }
}
