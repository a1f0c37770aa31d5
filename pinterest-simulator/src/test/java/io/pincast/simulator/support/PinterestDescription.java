package io.pincast.simulator.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Pinterest's own description of its API, where this machine has it: every answer in every test is held against it. */
public final class PinterestDescription {
    private static final String ENVIRONMENT = "PINCAST_PINTEREST_OPENAPI";
    private static final Optional<Path> FILE = find();
    private static final Optional<DocumentedFields> FIELDS = FILE.map(DocumentedFields::new);
    private static final Optional<OpenApiInteractionValidator> VALIDATOR = FILE.map(PinterestDescription::validator);

    private PinterestDescription() {}

    private static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv(ENVIRONMENT)).map(Path::of).stream();
        var relative = Path.of("shared", "pinterest", "openapi-v5.23.0.json");
        var beside = Stream.of(Path.of("..", ".."), Path.of("..")).map(root -> root.resolve(relative));
        var found = Stream.concat(named, beside).filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            say("Answers are not held against Pinterest's description: set " + ENVIRONMENT
                    + " to v5/openapi.json of github.com/pinterest/api-description (5.23.0).");
        }
        return found;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        PrintStream out = System.out;
        out.println(line);
    }

    private static OpenApiInteractionValidator validator(Path file) {
        // The validator's own way to find unknown fields cannot read allOf; DocumentedFields does that.
        return OpenApiInteractionValidator.createForInlineApiSpecification(ReadableDescription.of(file))
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** The file, where there is one. */
    public static Optional<Path> file() {
        return FILE;
    }

    /** What is wrong with the answer; empty where nothing is, or where there is no description. */
    public static String violations(String method, String path, HttpResponse<String> answer) {
        var unknown = FIELDS.filter(fields -> !answer.body().isEmpty()).stream()
                .flatMap(
                        fields -> fields
                                .unknown(
                                        method,
                                        path,
                                        answer.statusCode(),
                                        JsonMapper.shared().readTree(answer.body()))
                                .stream())
                .map(field -> "undocumented field " + field);
        return Stream.concat(schemaViolations(method, path, answer), unknown).collect(Collectors.joining("\n"));
    }

    private static Stream<String> schemaViolations(String method, String path, HttpResponse<String> answer) {
        return VALIDATOR
                .map(validator -> validator.validateResponse(path, Request.Method.valueOf(method), simple(answer)))
                .stream()
                .flatMap(report -> report.getMessages().stream())
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage());
    }

    private static SimpleResponse simple(HttpResponse<String> answer) {
        var simple = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers()
                .firstValue("content-type")
                .ifPresent(type -> simple.withContentType(type.toLowerCase(Locale.ROOT)));
        return answer.body().isEmpty()
                ? simple.build()
                : simple.withBody(answer.body()).build();
    }
}
