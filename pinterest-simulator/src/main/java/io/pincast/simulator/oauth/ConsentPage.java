package io.pincast.simulator.oauth;

import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.user.User;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The consent page's HTML; plain, and usable without scripts. */
final class ConsentPage {
    private static final Map<String, String> WORDS = Map.of(
            Scopes.USER_READ, "See your user accounts and followers",
            Scopes.BOARDS_READ, "See your public boards, including group boards you join",
            Scopes.BOARDS_READ_SECRET, "See your secret boards",
            Scopes.BOARDS_WRITE, "Create, update, or delete your public boards",
            Scopes.BOARDS_WRITE_SECRET, "Create, update, or delete your secret boards",
            Scopes.PINS_READ, "See your public Pins",
            Scopes.PINS_READ_SECRET, "See your secret Pins",
            Scopes.PINS_WRITE, "Create, update, or delete your public Pins",
            Scopes.PINS_WRITE_SECRET, "Create, update, or delete your secret Pins");
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Pinterest simulator</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#111}
            .note{background:#fff4d6;border-radius:.5rem;padding:.5rem 1rem}
            fieldset{border:1px solid #ccc;border-radius:.5rem;margin:1rem 0}
            label{display:block;padding:.2rem 0}
            button{font:inherit;border:0;border-radius:1.5rem;padding:.6rem 1.4rem;margin-right:.5rem;cursor:pointer}
            .approve{background:#c8001e;color:#fff}
            </style></head><body>
            <p class="note">This is the Pinterest <strong>simulator</strong>: no real account is touched.</p>
            %s
            </body></html>
            """;

    private ConsentPage() {}

    static String refused(String why) {
        return FRAME.formatted("<h1>This cannot be authorized</h1><p>" + escape(why) + "</p>");
    }

    static String ask(AuthorizationRequest request, List<User> users) {
        return FRAME.formatted(
                """
                <h1>Give %s access to your Pinterest account?</h1>
                <form method="post" action="/oauth/decision">%s
                <fieldset><legend>Continue as</legend>%s</fieldset>
                <fieldset><legend>It would be allowed to</legend>%s</fieldset>
                <button class="approve" name="decision" value="approve">Give access</button>
                <button name="decision" value="deny">Cancel</button>
                </form>
                """.formatted(escape(request.app().name()), hidden(request), choices(users), scopes(request)));
    }

    private static String hidden(AuthorizationRequest request) {
        var fields = new TreeMap<>(Map.of(
                "client_id", request.app().id(),
                "redirect_uri", request.redirectUri(),
                "response_type", "code",
                "scope", String.join(",", request.scopes())));
        if (request.state() != null) {
            fields.put("state", request.state());
        }
        return fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                        + escape(field.getValue()) + "\">")
                .collect(Collectors.joining());
    }

    private static String choices(List<User> users) {
        var first = users.isEmpty() ? "" : users.getFirst().username();
        return users.stream()
                .map(user -> "<label><input type=\"radio\" name=\"user\" value=\"" + escape(user.username()) + "\""
                        + (user.username().equals(first) ? " checked" : "") + "> " + escape(user.username())
                        + "</label>")
                .collect(Collectors.joining());
    }

    /** Pinterest asks for all or nothing; here some can be left out, to see what an app makes of it. */
    private static String scopes(AuthorizationRequest request) {
        return "<input type=\"hidden\" name=\"granted\" value=\"\">"
                + request.scopes().stream()
                        .map(scope -> "<label><input type=\"checkbox\" name=\"granted\" value=\"" + escape(scope)
                                + "\" checked> " + escape(WORDS.getOrDefault(scope, scope)) + " <small>("
                                + escape(scope) + ")</small></label>")
                        .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
