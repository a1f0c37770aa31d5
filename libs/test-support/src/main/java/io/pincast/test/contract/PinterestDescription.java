package io.pincast.test.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pinterest's OpenAPI description, made strict, as a validator of what goes over the wire. Reading it takes seconds, so it
 * happens once per JVM. Paths are those below {@code /v5}, such as {@code /boards}.
 */
public final class PinterestDescription {
    /** For whoever sees a test skipped. */
    public static final String WHERE_TO_GET_IT =
            "Pinterest's description is not here: get v5/openapi.json from github.com/pinterest/api-description"
                    + " and name it in " + DescriptionFile.VARIABLE;

    /** Operations that are described, and of no use to Pincast: following people and claiming websites. */
    public static final Set<String> NOT_OURS = Set.of(
            "linked_business_accounts/get",
            "followers/list",
            "user_following/get",
            "boards_user_follows/list",
            "follow_user/update",
            "verify_website/update",
            "user_websites/get",
            "unverify_website/delete",
            "website_verification/get");

    private final OpenApiInteractionValidator validator;
    private final Operations operations;
    private final RequestFields requestFields;
    private final ResponseFields responseFields;

    private PinterestDescription(Path file) {
        var description = prepared(file);
        operations = new Operations(description);
        requestFields = new RequestFields(description);
        responseFields = new ResponseFields(description);
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(description.toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }

    /** Empty where the file is neither named nor beside the checkout; then say {@link #WHERE_TO_GET_IT} and skip. */
    public static Optional<PinterestDescription> load() {
        return Loaded.DESCRIPTION;
    }

    /** The description as it came, with what only people and other tools read of it. */
    public static Optional<Path> file() {
        return DescriptionFile.find(System.getenv(), Path.of(""));
    }

    private static ObjectNode prepared(Path file) {
        try {
            var description = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(file));
            new DescriptionPreparation(description).prepare();
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Pinterest's description at " + file, e);
        }
    }

    /** What is described: the operations that have to do with organic Pins. */
    public Operations operations() {
        return operations;
    }

    /** What requests may say. */
    public RequestFields requestFields() {
        return requestFields;
    }

    /** Which fields answers may have. */
    public ResponseFields responseFields() {
        return responseFields;
    }

    /** What is wrong with a request; empty when nothing is. */
    public List<String> validateRequest(SentRequest request) {
        var sent = new SimpleRequest.Builder(request.method(), request.path(), true);
        request.headers().forEach(sent::withHeader);
        request.query().forEach(sent::withQueryParam);
        if (request.body().length > 0) {
            sent.withBody(request.body());
        }
        return Stream.concat(
                        messages(validator.validateRequest(sent.build())).stream(),
                        operations.checkAuthorization(request).stream())
                .toList();
    }

    /** What is wrong with an answer; empty when nothing is. */
    public List<String> validateResponse(String method, String path, ReceivedResponse response) {
        var received = SimpleResponse.Builder.status(response.status());
        if (response.contentType() != null) {
            received.withContentType(response.contentType());
        }
        if (response.body().length > 0) {
            received.withBody(response.body());
        }
        return messages(validator.validateResponse(path, Request.Method.valueOf(method), received.build()));
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static final class Loaded {
        static final Optional<PinterestDescription> DESCRIPTION = file().map(PinterestDescription::new);
    }
}
