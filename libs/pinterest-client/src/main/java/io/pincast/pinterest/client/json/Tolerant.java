package io.pincast.pinterest.client.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collections as Pinterest sends them: at times absent, at times with nulls in them, where nothing rests on it. */
public final class Tolerant {
    private Tolerant() {}

    public static <T> List<T> list(@Nullable List<? extends @Nullable T> received) {
        return received == null
                ? List.of()
                : received.stream().<T>mapMulti(Tolerant::unlessNull).toList();
    }

    private static <T> void unlessNull(@Nullable T item, Consumer<T> next) {
        if (item != null) {
            next.accept(item);
        }
    }

    /** Keeps the order. */
    public static <T> Map<String, T> map(@Nullable Map<String, ? extends @Nullable T> received) {
        var kept = new LinkedHashMap<String, T>();
        if (received != null) {
            received.forEach((key, value) -> {
                if (value != null) {
                    kept.put(Objects.requireNonNull(key), value);
                }
            });
        }
        return Collections.unmodifiableMap(kept);
    }
}
