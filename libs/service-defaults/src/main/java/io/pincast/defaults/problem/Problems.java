package io.pincast.defaults.problem;

import io.pincast.defaults.request.RequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Makes the body of a problem, the same from the advice and from filters that stand before it. */
public class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    public static ProblemDetail of(ProblemException problem) {
        return of(problem.kind(), problem.type(), problem.title(), problem.detail(), problem.errors());
    }

    public static ProblemDetail of(
            ProblemKind kind, String type, String title, String detail, List<FieldProblem> errors) {
        var body = ProblemDetail.forStatus(HttpStatusCode.valueOf(kind.status()));
        body.setType(URI.create("/problems/" + type));
        body.setTitle(title);
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        body.setProperty("retryable", kind.retryable());
        body.setProperty("requestId", RequestContext.requestId());
        return body;
    }

    /** Answers from outside the controllers. */
    public void write(HttpServletResponse response, ProblemException problem) throws IOException {
        if (problem.kind().status() >= 500) {
            log.warn("request refused: {}", problem.detail(), problem.getCause());
        }
        response.setStatus(problem.kind().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), of(problem));
    }
}
