package io.pincast.defaults.problem;

import java.util.List;
import java.util.Map;

/**
 * An expected refusal, in words for whoever sent the request. A domain exception extends it and says once what it is;
 * every service then answers it the same way.
 */
public class ProblemException extends RuntimeException {
    private final ProblemKind kind;
    private final String type;
    private final String title;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;

    /**
     * Makes a problem.
     *
     * @param type last part of the problem's type, such as {@code post-changed}
     * @param title the same for every problem of the type
     * @param detail what happened here, and what to do
     */
    public ProblemException(ProblemKind kind, String type, String title, String detail) {
        this(kind, type, title, detail, List.of(), Map.of());
    }

    public ProblemException(ProblemKind kind, String type, String title, String detail, List<FieldProblem> errors) {
        this(kind, type, title, detail, errors, Map.of());
    }

    public ProblemException(
            ProblemKind kind,
            String type,
            String title,
            String detail,
            List<FieldProblem> errors,
            Map<String, String> headers) {
        super(detail);
        this.kind = kind;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A thing of that name does not exist, or is not the caller's: both look the same. */
    public static ProblemException notFound(String what) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such " + what
                        + " in this workspace. Check the id, and that you work in the right workspace.");
    }

    /** One field of the request is wrong. */
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                ProblemKind.INVALID,
                "invalid-request",
                "The request has errors",
                detail,
                List.of(new FieldProblem(pointer, detail)));
    }

    public ProblemKind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Headers that go with the answer, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return headers;
    }
}
