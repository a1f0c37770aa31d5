package io.pincast.chaos.mutant;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of records with some components changed. */
final class Copies {

    private Copies() {}

    /** {@code changes}: name and value in turns. */
    static <T extends Record> T with(T record, @Nullable Object... changes) {
        Map<Object, @Nullable Object> byName = new HashMap<>();
        for (var i = 0; i < changes.length; i += 2) {
            byName.put(changes[i], changes[i + 1]);
        }
        var components = record.getClass().getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!names.containsAll(byName.keySet())) {
            throw new IllegalArgumentException(record.getClass() + " has not all of " + byName.keySet());
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var name = components[i].getName();
            values[i] = byName.containsKey(name) ? byName.get(name) : value(record, components[i]);
        }
        return make(record, components, values);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // a record's class makes records of that class
    private static <T extends Record> T make(T record, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
