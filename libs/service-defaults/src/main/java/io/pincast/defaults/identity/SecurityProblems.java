package io.pincast.defaults.identity;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals by the security filters, as problems. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
            throws IOException {
        var detail = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "This request needs a token: sign in by POST /api/v1/sessions and send it as Authorization: Bearer …"
                : "The token is not valid, or no longer. Sign in again by POST /api/v1/sessions.";
        problems.write(
                response,
                new ProblemException(
                        ProblemKind.UNAUTHENTICATED,
                        "unauthenticated",
                        "Sign in first",
                        detail,
                        List.of(),
                        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer")));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
            throws IOException {
        problems.write(
                response,
                new ProblemException(
                        ProblemKind.FORBIDDEN, "forbidden", "Not allowed", "Your token does not allow this request."));
    }
}
