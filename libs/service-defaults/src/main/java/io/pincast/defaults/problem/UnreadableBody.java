package io.pincast.defaults.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words, and by JSON pointer, why a body could not be read; never with the parser's own text. */
record UnreadableBody(ProblemKind kind, String type, String title, String detail, List<FieldProblem> errors) {

    static UnreadableBody of(HttpMessageNotReadableException ex) {
        return switch (ex.getCause()) {
            case UnrecognizedPropertyException e ->
                field(pointer(e), "is not a known field. Known are: " + known(e) + ".");
            case InvalidFormatException e -> field(pointer(e), expected(e.getTargetType()));
            case StreamReadException e ->
                malformed("The body is not valid JSON" + where(e) + ". Correct it and send it again.");
            case MismatchedInputException e -> field(pointer(e), expected(e.getTargetType()));
            case JacksonException e -> field(pointer(e), cause(e).orElse("has a value that cannot be read."));
            case null, default -> malformed("The body is missing or cannot be read. Send a JSON body.");
        };
    }

    private static UnreadableBody field(String pointer, String what) {
        return new UnreadableBody(
                ProblemKind.INVALID,
                "invalid-request",
                "The request has errors",
                (pointer.isEmpty() ? "The body" : pointer) + " " + what,
                List.of(new FieldProblem(pointer, what)));
    }

    private static UnreadableBody malformed(String detail) {
        return new UnreadableBody(
                ProblemKind.MALFORMED, "malformed-json", "The body cannot be read", detail, List.of());
    }

    private static String where(StreamReadException e) {
        var location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** What a record's own check said: written by us, so it may be shown. */
    private static Optional<String> cause(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException checked
                ? Optional.ofNullable(checked.getMessage())
                : Optional.empty();
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has a value of the wrong form.";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")) + ".";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "must be an instant such as 2026-03-01T09:00:00Z.";
            case "LocalDateTime" -> "must be a local date and time such as 2026-03-01T09:00:00.";
            case "LocalDate" -> "must be a date such as 2026-03-01.";
            case "UUID" -> "must be an id such as 01890a5d-ac96-774b-bcce-b302099a8057.";
            case "String" -> "must be a text.";
            case "boolean", "Boolean" -> "must be true or false.";
            case "int", "Integer", "long", "Long", "double", "Double" -> "must be a number.";
            default -> "has a value of the wrong form.";
        };
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
