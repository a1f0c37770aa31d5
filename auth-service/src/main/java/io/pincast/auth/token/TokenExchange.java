package io.pincast.auth.token;

import io.pincast.auth.session.Session;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Trades what a stranger shows at the door for a token that the services believe. */
@Service
public class TokenExchange {
    private final SessionService sessions;
    private final Entitlements entitlements;
    private final TokenSigner signer;
    private final TokenProperties properties;
    private final Clock clock;

    TokenExchange(
            SessionService sessions,
            Entitlements entitlements,
            TokenSigner signer,
            TokenProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.entitlements = entitlements;
        this.signer = signer;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A signed token for the bearer of an opaque one.
     *
     * @param workspaceId the one it is to be for; where none is named, the bearer's only one, if there is only one
     * @throws ProblemException 401 for an unknown or ended token, 404 for a workspace that the bearer does not belong to
     */
    public IssuedToken exchange(String token, Optional<String> workspaceId) {
        var session = sessions.use(token).orElseThrow(TokenExchange::unknown);
        var entitled = entitlements.of(session.personId(), workspaceId);
        var now = clock.instant();
        var end = now.plus(properties.lifetime());
        var expiresAt = end.isBefore(session.expiresAt()) ? end : session.expiresAt();
        return new IssuedToken(signer.sign(claims(session, entitled), now, expiresAt), expiresAt);
    }

    private static TokenClaims claims(Session session, Entitlements.Entitled entitled) {
        return new TokenClaims(
                Caller.Kind.PERSON,
                session.personId(),
                entitled.workspace(),
                entitled.role().map(Role::name),
                entitled.permissions(),
                Optional.of(session.id()));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "unknown-token",
                "Sign in first",
                "The token is not known, or no longer. Sign in again by POST /api/v1/sessions.");
    }
}
