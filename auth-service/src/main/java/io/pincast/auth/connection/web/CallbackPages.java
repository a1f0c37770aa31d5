package io.pincast.auth.connection.web;

import io.pincast.auth.account.Account;
import io.pincast.defaults.problem.ProblemException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** The page that a person sees on coming back from Pinterest: without script, and with nothing from elsewhere. */
final class CallbackPages {
    /** What the page may do: show its own style, nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
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
            .note { opacity: .75; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private CallbackPages() {}

    static String connected(Account account, Set<String> missingScopes) {
        var text = paragraph("The Pinterest account " + account.profile().username() + " ("
                + account.environment().name().toLowerCase(Locale.ROOT)
                + ") is connected. You can close this page and go on in Pincast.");
        if (!missingScopes.isEmpty()) {
            text += paragraph("Pinterest did not grant everything that Pincast needs. Missing: "
                    + String.join(", ", missingScopes)
                    + ". Connect the account again and allow it, else some things will not work.");
        }
        return PAGE.formatted("The account is connected", text);
    }

    static String problem(ProblemException problem) {
        return PAGE.formatted(HtmlUtils.htmlEscape(problem.title()), paragraph(problem.detail()));
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text) + "</p>\n";
    }
}
