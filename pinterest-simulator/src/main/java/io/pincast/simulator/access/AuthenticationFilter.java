package io.pincast.simulator.access;

import io.pincast.simulator.app.Apps;
import io.pincast.simulator.exchange.ApiFilter;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.FilterOrder;
import io.pincast.simulator.token.Token;
import io.pincast.simulator.token.TokenKind;
import io.pincast.simulator.token.Tokens;
import io.pincast.simulator.user.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who asks; whether they may is decided behind the faults, which need to know the account. */
@Component
@Order(FilterOrder.AUTHENTICATION)
final class AuthenticationFilter extends ApiFilter {
    private static final String BEARER = "Bearer ";
    private final Tokens tokens;
    private final Users users;
    private final Apps apps;
    private final BasicCredentials credentials;

    AuthenticationFilter(Tokens tokens, Users users, Apps apps, BasicCredentials credentials) {
        this.tokens = tokens;
        this.users = users;
        this.apps = apps;
        this.credentials = credentials;
    }

    @Override
    protected void filter(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        authorization.flatMap(credentials::findApp).ifPresent(exchange::calledByApp);
        authorization
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim())
                .flatMap(plain -> tokens.findGood(plain, TokenKind.ACCESS, TokenKind.CLIENT))
                .filter(token -> token.grant().environment() == exchange.environment())
                .flatMap(this::caller)
                .ifPresent(exchange::calledBy);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(Token token) {
        return apps.find(token.grant().appId())
                .flatMap(app -> users.find(token.grant().userId()).map(user -> new Caller(app, user, token)));
    }
}
