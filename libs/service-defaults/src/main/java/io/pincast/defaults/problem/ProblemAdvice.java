package io.pincast.defaults.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem. A surprise is logged with its cause; the client gets the request id. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String INVALID = "invalid-request";
    private static final String INVALID_TITLE = "The request has errors";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException problem) {
        if (problem.kind().status() >= 500) {
            log.warn("request refused: {}", problem.detail(), problem.getCause());
        }
        var response = ResponseEntity.status(problem.kind().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.headers().forEach(response::header);
        return response.body(Problems.of(problem));
    }

    /** A query or form that is not UTF-8 in percent-encoding; Tomcat tells it when the first parameter is asked for. */
    @ExceptionHandler
    ResponseEntity<Object> parameters(InvalidParameterException unreadable) {
        return body(
                ProblemKind.MALFORMED,
                "malformed-parameters",
                "The parameters cannot be read",
                "The query holds something that is not UTF-8 in percent-encoding. Encode each value and send it again.",
                List.of(),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> multipart(MultipartException unreadable) {
        return body(
                ProblemKind.MALFORMED,
                "malformed-multipart",
                "The body cannot be read",
                "The body is no complete multipart/form-data. Let your HTTP client build it, with the boundary in Content-Type.",
                List.of(),
                HttpHeaders.EMPTY);
    }

    // The one place for what nobody expected; Error stays with the container.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> surprise(RuntimeException surprise) {
        log.error("request failed", surprise);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(
                        ProblemKind.INTERNAL,
                        "internal-error",
                        "Something went wrong",
                        "Something went wrong on our side. Quote the request id when you ask about it.",
                        List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = ex.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? pointer(field.getField()) : "",
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        var detail = errors.isEmpty()
                ? INVALID_TITLE
                : errors.getFirst().pointer() + " " + errors.getFirst().detail();
        return body(ProblemKind.INVALID, INVALID, INVALID_TITLE, detail, errors, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var unreadable = UnreadableBody.of(ex);
        return body(
                unreadable.kind(),
                unreadable.type(),
                unreadable.title(),
                unreadable.detail(),
                unreadable.errors(),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = String.valueOf(ex.getPropertyName());
        var detail = name + " has a value of the wrong form.";
        return body(
                ProblemKind.INVALID, INVALID, INVALID_TITLE, detail, List.of(new FieldProblem(name, detail)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(
                ProblemKind.TOO_LARGE,
                "too-large",
                "The upload is too large",
                "The upload is larger than this endpoint takes. Make the file smaller and send it again.",
                List.of(),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object given, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var http = HttpStatus.valueOf(status.value());
        if (http.is5xxServerError()) {
            log.error("request failed", ex);
        }
        var detail = given instanceof ProblemDetail problem && problem.getDetail() != null && !http.is5xxServerError()
                ? problem.getDetail()
                : http.getReasonPhrase() + ".";
        var body = Problems.of(kind(http), slug(http), http.getReasonPhrase(), detail, List.of());
        body.setStatus(status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<Object> body(
            ProblemKind kind,
            String type,
            String title,
            String detail,
            List<FieldProblem> errors,
            HttpHeaders headers) {
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(kind, type, title, detail, errors));
    }

    private static ProblemKind kind(HttpStatus status) {
        for (var kind : ProblemKind.values()) {
            if (kind.status() == status.value()) {
                return kind;
            }
        }
        return status.is5xxServerError() ? ProblemKind.INTERNAL : ProblemKind.MALFORMED;
    }

    private static String slug(HttpStatus status) {
        return Map.of(HttpStatus.NOT_FOUND, "no-such-path")
                .getOrDefault(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@code targets[0].boardId} is {@code /targets/0/boardId}. */
    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
