package io.pincast.explorer.protocol;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and changes records by the names of their components: a field that a document gains needs no change here. */
public final class Records {

    private Records() {}

    /** A record of those components; the others are nothing, or empty. */
    public static <T extends Record> T make(Class<T> type, Object... namesAndValues) {
        var given = pairs(namesAndValues);
        return made(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> given.containsKey(component.getName())
                                ? given.remove(component.getName())
                                : nothing(component.getType()))
                        .toArray(),
                given);
    }

    /** The same record but for those components. */
    public static <T extends Record> T with(T record, @Nullable Object... namesAndValues) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) record.getClass();
        var given = pairs(namesAndValues);
        return made(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> given.containsKey(component.getName())
                                ? given.remove(component.getName())
                                : value(component, record))
                        .toArray(),
                given);
    }

    private static Map<String, @Nullable Object> pairs(@Nullable Object[] namesAndValues) {
        var pairs = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    private static <T extends Record> T made(Class<T> type, Object[] values, Map<String, ?> left) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " has no " + left.keySet());
        }
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + type.getName() + " of " + Arrays.toString(values), e);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == Optional.class ? Optional.empty() : null;
    }
}
