package io.pincast.gateway.token;

import io.pincast.defaults.identity.BrowserSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Finds the token that a request shows: as bearer, or in a browser's cookie. Whoever sends a header means that. */
public class ClientTokens {
    private final BrowserSession browser;

    public ClientTokens(BrowserSession browser) {
        this.browser = browser;
    }

    public Optional<ClientToken> in(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return OpaqueToken.in(authorization).map(token -> new ClientToken(token, false));
        }
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(browser.name()))
                .flatMap(cookie -> OpaqueToken.of(cookie.getValue()).stream())
                .map(token -> new ClientToken(token, true))
                .findFirst();
    }

    /**
     * A token, and how it came.
     *
     * @param fromCookie whether the browser sent it by itself, whoever made the request
     */
    public record ClientToken(OpaqueToken token, boolean fromCookie) {}
}
