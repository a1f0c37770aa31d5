package io.pincast.auth.session.web;

import io.pincast.defaults.problem.ProblemException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Which session the token of this request was given out for. */
public final class SessionClaim {
    /** Set by the token exchange. */
    private static final String CLAIM = "sid";

    private SessionClaim() {}

    /** The session's id; a caller that is not a signed-in person has none. */
    public static String required() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getCredentials() instanceof Jwt jwt) {
            var id = jwt.getClaimAsString(CLAIM);
            if (id != null) {
                return id;
            }
        }
        throw ProblemException.notFound("session");
    }
}
