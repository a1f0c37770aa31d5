package io.pincast.architecture.deployment;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import jakarta.annotation.Nonnull;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a manifest against Kubernetes' own types: unknown fields, fields of the wrong type, fields that are missing. */
final class KubernetesModel {
    private static final String MODELS = "io.kubernetes.client.openapi.models.V1";
    private final boolean whole;
    private final List<String> problems = new ArrayList<>();

    private KubernetesModel(boolean whole) {
        this.whole = whole;
    }

    /** What is wrong with a manifest. */
    static List<String> problemsOf(Map<String, Object> manifest) {
        return check(manifest, true);
    }

    /** What is wrong with a patch, which may leave out what Kubernetes requires. */
    static List<String> problemsOfPatch(Map<String, Object> manifest) {
        return check(manifest, false);
    }

    private static List<String> check(Map<String, Object> manifest, boolean whole) {
        var model = new KubernetesModel(whole);
        var kind = String.valueOf(manifest.get("kind"));
        try {
            model.object(kind, manifest, Class.forName(MODELS + kind));
        } catch (ClassNotFoundException e) {
            model.problems.add("there is no kind " + kind);
        }
        return model.problems;
    }

    private void object(String where, Map<String, Object> value, Class<?> type) {
        var fields = new HashMap<String, Field>();
        for (var field : type.getDeclaredFields()) {
            var name = field.getAnnotation(SerializedName.class);
            if (name != null) {
                fields.put(name.value(), field);
            }
        }
        value.forEach((key, part) -> {
            var field = fields.get(key);
            if (field == null) {
                problems.add(where + ": no field " + key);
            } else {
                value(where + "." + key, part, field.getGenericType());
            }
        });
        fields.forEach((name, field) -> {
            if (whole && field.isAnnotationPresent(Nonnull.class) && value.get(name) == null) {
                problems.add(where + ": lacks " + name);
            }
        });
    }

    private void value(String where, Object value, Type type) {
        switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class && value instanceof List<?> list ->
                list.forEach(item -> value(where + "[]", item, generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == Map.class && value instanceof Map<?, ?> map ->
                map.forEach((key, item) -> value(where + "." + key, item, generic.getActualTypeArguments()[1]));
            case Class<?> leaf when isLeaf(leaf, value) -> {}
            case Class<?> model
            when model.getName().startsWith(MODELS) && value instanceof Map<?, ?> ->
                object(where, StrictYaml.map(value), model);
            default -> problems.add(where + ": " + value + " is no " + type.getTypeName());
        }
    }

    private static boolean isLeaf(Class<?> type, Object value) {
        if (type == IntOrString.class) {
            return value instanceof Integer || value instanceof String;
        }
        if (type == Quantity.class) {
            return value instanceof Number || value instanceof String;
        }
        if (type == Long.class) {
            return value instanceof Integer || value instanceof Long;
        }
        return type.isInstance(value) && type.getName().startsWith("java.lang.");
    }
}
