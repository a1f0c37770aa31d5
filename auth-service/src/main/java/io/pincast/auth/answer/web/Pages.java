package io.pincast.auth.answer.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What a person sees whose browser was sent back here, where something went wrong: a page without script and with nothing from elsewhere. */
public final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** A page in words, or JSON for who accepts only that. */
    public static ResponseEntity<?> problem(ProblemException problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.kind().status());
        if (wantsJson(request)) {
            return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problems.of(problem));
        }
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(page(problem));
    }

    private static String page(ProblemException problem) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s · Pincast</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }
            h1 { font-size: 1.5rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            </main>
            </body>
            </html>
            """.formatted(HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains("json") && !accept.contains("html");
    }
}
