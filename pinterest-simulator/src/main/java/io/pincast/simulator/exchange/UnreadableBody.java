package io.pincast.simulator.exchange;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body, in the words of whoever wrote it. */
final class UnreadableBody {
    private UnreadableBody() {}

    static String explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException e ->
                "there is no field '" + e.getPropertyName() + "', but "
                        + new TreeSet<>(e.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .toList());
            case InvalidFormatException e -> "'" + e.getValue() + "' is nothing for '" + path(e) + "'" + choices(e);
            case ValueInstantiationException e
            when e.getCause() != null -> String.valueOf(e.getCause().getMessage());
            case DatabindException e -> "'" + path(e) + "' is of the wrong type";
            case JacksonException e -> "the body is no JSON: " + e.getOriginalMessage();
            case null, default -> "the body is missing";
        };
    }

    private static String path(DatabindException cause) {
        return cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String choices(InvalidFormatException cause) {
        var constants = cause.getTargetType().getEnumConstants();
        return constants == null ? "" : ", which is one of " + Arrays.toString(constants);
    }
}
