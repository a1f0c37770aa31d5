package io.pincast.gateway.session.web;

import io.pincast.defaults.identity.BrowserSession;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.gateway.token.OpaqueToken;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;

/** A browser sends its cookie with whatever any page asks of it. What changes something must show that our own page asked. */
final class CrossSite {
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CrossSite() {}

    static void refuse(ServerRequest request, OpaqueToken session) {
        if (HARMLESS.contains(request.method())) {
            return;
        }
        var given = request.headers().firstHeader(BrowserSession.CSRF_HEADER);
        if (given == null || !BrowserSession.isCsrfToken(session.value(), given)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "csrf-token-wrong",
                    "Not from our own page",
                    "This request came with a browser's cookie and would change something, so it needs the header "
                            + BrowserSession.CSRF_HEADER
                            + " with the value of the cookie whose name ends in pincast-csrf. "
                            + (given == null ? "The header is missing." : "The header has another value.")
                            + " Programs send Authorization: Bearer … and no cookie.");
        }
    }
}
