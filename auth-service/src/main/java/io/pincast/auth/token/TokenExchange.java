package io.pincast.auth.token;

import io.pincast.auth.apitoken.ApiTokenService;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Trades what a stranger shows at the door for a token that the services believe. */
@Service
public class TokenExchange {
    private final SessionService sessions;
    private final ApiTokenService apiTokens;
    private final Entitlements entitlements;
    private final TokenSigner signer;
    private final TokenProperties properties;
    private final Clock clock;

    TokenExchange(
            SessionService sessions,
            ApiTokenService apiTokens,
            Entitlements entitlements,
            TokenSigner signer,
            TokenProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.entitlements = entitlements;
        this.signer = signer;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A signed token for the bearer of an opaque one.
     *
     * @param workspaceId the one it is to be for; where none is named, the bearer's only one, if there is only one
     * @throws ProblemException 401 for an unknown or ended token, 404 for a workspace that the bearer does not belong to, 403 for one
     *     that requires a second factor which was not shown
     */
    public IssuedToken exchange(String token, Optional<String> workspaceId) {
        return token.startsWith(ApiTokenService.PREFIX) ? ofProgram(token, workspaceId) : ofPerson(token, workspaceId);
    }

    private IssuedToken ofPerson(String token, Optional<String> workspaceId) {
        var session = sessions.use(token).orElseThrow(TokenExchange::unknown);
        var entitled = entitlements.of(session, workspaceId);
        var claims = new TokenClaims(
                Caller.Kind.PERSON,
                session.personId(),
                entitled.workspace(),
                entitled.role().map(Role::name),
                entitled.permissions(),
                Optional.of(session.id()),
                Optional.empty());
        return issue(claims, session.expiresAt());
    }

    private IssuedToken ofProgram(String token, Optional<String> workspaceId) {
        var known = apiTokens.use(token).orElseThrow(TokenExchange::unknown);
        if (workspaceId.isPresent()
                && !workspaceId.get().equals(known.workspaceId().value())) {
            throw ProblemException.notFound("workspace");
        }
        var role = entitlements.roleIn(known.workspaceId(), known.madeBy()).orElseThrow(TokenExchange::unknown);
        var scopes = new TreeSet<>(known.scopes());
        scopes.retainAll(role.scopes());
        var claims = new TokenClaims(
                Caller.Kind.API_TOKEN,
                known.id(),
                Optional.of(known.workspaceId()),
                Optional.of(role.name()),
                scopes,
                Optional.empty(),
                known.onlyAccounts());
        return issue(claims, known.expiresAt());
    }

    /** Never for longer than what was shown is good. */
    private IssuedToken issue(TokenClaims claims, @Nullable Instant latest) {
        var now = clock.instant();
        var end = now.plus(properties.lifetime());
        var expiresAt = latest == null || end.isBefore(latest) ? end : latest;
        return new IssuedToken(signer.sign(claims, now, expiresAt), expiresAt);
    }

    static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "unknown-token",
                "Sign in first",
                "The token is not known, or no longer. Sign in again by POST /api/v1/sessions.");
    }
}
