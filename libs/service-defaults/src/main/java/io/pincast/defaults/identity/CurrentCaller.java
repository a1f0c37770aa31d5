package io.pincast.defaults.identity;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks in this thread. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** The caller; 401 where nobody has shown a token. */
    public static Caller get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
            return token.getPrincipal();
        }
        throw new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "unauthenticated",
                "Sign in first",
                "This request needs a token: sign in by POST /api/v1/sessions and send it as Authorization: Bearer …",
                List.of(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
}
