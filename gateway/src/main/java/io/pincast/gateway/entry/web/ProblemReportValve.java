package io.pincast.gateway.entry.web;

import io.pincast.defaults.id.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Answers what the server refuses before any filter sees it, such as a request line that cannot be read. Tomcat makes it by name. */
public class ProblemReportValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);
    private final Ids ids = new Ids();

    @Override
    protected void report(Request request, Response response, Throwable cause) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var given = response.getHeader("X-Request-Id");
        var requestId = given == null ? ids.nextText() : given;
        try {
            response.setHeader("X-Request-Id", requestId);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(body(status, requestId));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("nobody is there to be told of {}", status, e);
        }
    }

    // No text of the request's is in it, so nothing needs to be escaped.
    private static String body(HttpStatus status, String requestId) {
        var detail = status.is5xxServerError()
                ? "Something went wrong on our side. Quote the request id when you ask about it."
                : "The request cannot be read as HTTP: its line or its headers have characters that must not be there, or are too long. Correct it and send it again.";
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","retryable":%s,"requestId":"%s"}""".formatted(
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.getReasonPhrase(),
                        status.value(),
                        detail,
                        status.is5xxServerError(),
                        requestId);
    }
}
