package io.pincast.auth.answer.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What a person sees whose browser was sent back here: a page without script, and with nothing from elsewhere. */
public final class Pages {
    /** What the page may do: show its own style, nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** What went wrong: a page in words, or JSON for who accepts only that. */
    public static ResponseEntity<?> problem(ProblemException problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.kind().status());
        return wantsJson(request)
                ? answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problems.of(problem))
                : page(answer, problem.title(), List.of(problem.detail()));
    }

    /** A page of plain text. */
    public static ResponseEntity<String> page(
            ResponseEntity.BodyBuilder answer, String title, List<String> paragraphs) {
        var text = paragraphs.stream()
                .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(html(HtmlUtils.htmlEscape(title), text));
    }

    private static String html(String title, String text) {
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
            %2$s
            </main>
            </body>
            </html>
            """.formatted(title, text);
    }

    /** A browser names HTML first; whoever names JSON alone is a program. */
    public static boolean wantsJson(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains("json") && !accept.contains("html");
    }
}
