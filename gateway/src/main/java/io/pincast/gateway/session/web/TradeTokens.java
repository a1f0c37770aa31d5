package io.pincast.gateway.session.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.request.RequestContext;
import io.pincast.gateway.ratelimit.web.ClientAddress;
import io.pincast.gateway.ratelimit.web.RefusedTokens;
import io.pincast.gateway.session.Passport;
import io.pincast.gateway.token.ClientTokens;
import io.pincast.gateway.token.ClientTokens.ClientToken;
import io.pincast.gateway.token.OpaqueToken;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** On a route for callers: nobody passes without a token that auth-service knows; what goes on bears the signed one. */
public class TradeTokens implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    /** Names the workspace to work in, where a person is in several. */
    public static final String WORKSPACE_HEADER = "Pincast-Workspace";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** A path that is about one workspace says which, if nothing else does. */
    private static final Pattern WORKSPACE_ITSELF = Pattern.compile("/api/v1/workspaces/([A-Za-z0-9_-]{1,64})");
    /** What is about a person alone, whatever workspace it works in: also where it may do nothing else there yet. */
    private static final Pattern PERSONAL =
            Pattern.compile("/api/v1/(people/me|sessions|invitations/acceptances)(/.*)?");

    private static final Pattern WORKSPACE_PATH = Pattern.compile("/api/v1/workspaces/([A-Za-z0-9_-]{1,64})/.+");

    private final ClientTokens tokens;
    private final Passports passports;
    private final RefusedTokens refused;

    TradeTokens(ClientTokens tokens, Passports passports, RefusedTokens refused) {
        this.tokens = tokens;
        this.passports = passports;
        this.refused = refused;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var shown = tokenOf(request);
        if (shown.fromCookie()) {
            CrossSite.refuse(request, shown.token());
        }
        var token = shown.token();
        var workspace = workspaceOf(request);
        var passport = passportOf(request, token, workspace);
        workspace.ifPresent(id -> MDC.put(RequestContext.WORKSPACE_ID, id));
        PassportOnTheWay.give(request, passport);
        var answer = next.handle(request);
        if (request.method().equals(HttpMethod.DELETE) && request.path().startsWith("/api/v1/sessions/")) {
            passports.forget(token);
        }
        return answer;
    }

    private Passport passportOf(ServerRequest request, OpaqueToken token, Optional<String> workspace) {
        var known = passports.find(token, workspace);
        if (known.isPresent()) {
            return known.get();
        }
        var address = ClientAddress.of(request.servletRequest());
        refused.refuseGuesser(address);
        try {
            return passports.trade(token, workspace);
        } catch (ProblemException e) {
            if (e.kind() == ProblemKind.UNAUTHENTICATED) {
                refused.count(address);
            }
            throw e;
        }
    }

    private ClientToken tokenOf(ServerRequest request) {
        var authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        return tokens.in(request.servletRequest())
                .orElseThrow(
                        () -> AuthTokenExchange.unauthenticated(
                                authorization == null
                                        ? "This request needs a token: sign in by POST /api/v1/sessions and send it as Authorization: Bearer …"
                                        : "The token is not one of Pincast's. Sign in by POST /api/v1/sessions and send the token that it gives as Authorization: Bearer …"));
    }

    /** What cannot be an id is no workspace of anybody's, and looks like a foreign one. */
    private static Optional<String> workspaceOf(ServerRequest request) {
        var workspace = Optional.ofNullable(request.headers().firstHeader(WORKSPACE_HEADER));
        if (workspace.isPresent() && !ID.matcher(workspace.get()).matches()) {
            throw ProblemException.notFound("workspace");
        }
        if (PERSONAL.matcher(request.path()).matches()) {
            return Optional.empty();
        }
        return workspace
                .or(() -> named(WORKSPACE_PATH, request))
                // Looking at one is for whoever belongs to it, also where it may do nothing there yet.
                .or(() ->
                        request.method().equals(HttpMethod.GET) ? Optional.empty() : named(WORKSPACE_ITSELF, request));
    }

    private static Optional<String> named(Pattern pattern, ServerRequest request) {
        var path = pattern.matcher(request.path());
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }
}
