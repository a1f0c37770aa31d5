package io.pincast.simulator.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Pinterest's own description of its API, where this machine has it: every answer in every test is held against it. */
public final class PinterestDescription {
    private static final String ENVIRONMENT = "PINCAST_PINTEREST_OPENAPI";
    /** What is not there is answered too, of which the description says nothing. */
    private static final Set<String> NOT_DESCRIBED =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

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

    /** What is wrong with an answer; empty where nothing is, or where there is no description. */
    public static String violations(String method, String path, int status, String body) {
        var unknown = FIELDS.filter(fields -> !body.isEmpty()).stream()
                .flatMap(fields ->
                        fields.unknown(method, path, status, JsonMapper.shared().readTree(body)).stream())
                .map(field -> "undocumented field " + field);
        return Stream.concat(schemaViolations(method, path, status, body), unknown)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> schemaViolations(String method, String path, int status, String body) {
        var answer = SimpleResponse.Builder.status(status).withContentType("application/json");
        var whole = body.isEmpty() ? answer.build() : answer.withBody(body).build();
        return VALIDATOR
                .map(validator -> validator.validateResponse(path, Request.Method.valueOf(method), whole))
                .stream()
                .flatMap(report -> report.getMessages().stream())
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !NOT_DESCRIBED.contains(message.getKey()))
                .map(message -> message.getKey() + ": " + message.getMessage());
    }
}
