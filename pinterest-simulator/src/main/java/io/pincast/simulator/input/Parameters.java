package io.pincast.simulator.input;

import io.pincast.simulator.error.PinterestError;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query parameters, refused with 400 code 1 where the description does not allow them. */
public final class Parameters {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Parameters() {}

    public static <E extends Enum<E>> E parse(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> PinterestError.invalid("Invalid request: '" + value + "' is not one of "
                        + Arrays.toString(type.getEnumConstants()) + " (" + name + ")"));
    }

    /** The choice, or {@code otherwise} where nothing was said. */
    public static <E extends Enum<E>> E parse(String name, @Nullable String value, E otherwise) {
        return value == null ? otherwise : parse(name, value, otherwise.getDeclaringClass());
    }

    /** Choices from values that are repeated, separated by commas, or both. */
    public static <E extends Enum<E>> List<E> parseAll(String name, @Nullable List<String> values, Class<E> type) {
        return split(values).stream()
                .map(value -> parse(name, value, type))
                .distinct()
                .toList();
    }

    /** A numeric id in a path. */
    public static String id(String name, String value) {
        if (!DIGITS.matcher(value).matches()) {
            throw PinterestError.invalid("Invalid request: '" + value + "' does not match '^\\d+$' (" + name + ")");
        }
        return value;
    }

    public static List<String> split(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
