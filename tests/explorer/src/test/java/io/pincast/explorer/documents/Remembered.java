package io.pincast.explorer.documents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a pure function made of an input, by the input's number. */
final class Remembered<V> {
    private long[] keys = new long[1 << 10];
    private @Nullable Object[] values = new Object[1 << 10];
    private int size;

    @Nullable
    V get(long key) {
        for (var slot = slot(key); values[slot] != null; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                @SuppressWarnings("unchecked")
                var value = (V) values[slot];
                return value;
            }
        }
        return null;
    }

    V put(long key, V value) {
        if (size * 2 > keys.length) {
            grow();
        }
        set(key, value);
        size++;
        return value;
    }

    private void set(long key, Object value) {
        var slot = slot(key);
        while (values[slot] != null) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = Arrays.copyOf(new @Nullable Object[0], keys.length);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                set(oldKeys[i], oldValues[i]);
            }
        }
    }

    private int slot(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32)) & (keys.length - 1);
    }
}
