package io.pincast.auth.link.web;

import io.pincast.auth.link.PublicLinks;
import io.pincast.defaults.identity.BrowserSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookies by which a browser is known again that was sent elsewhere and comes back: no script reads them, and no page of another site
 * can plant them. Without one, whoever is led to a link that somebody else began would go on with that one's business.
 */
@Component
public class ReturnCookies {
    private final BrowserSession browser;

    ReturnCookies(PublicLinks links) {
        this.browser = BrowserSession.of(links.secure(), links.path());
    }

    /** To be set in the answer that sends the browser away. */
    public String of(Trip trip, String value, Duration lifetime) {
        return ResponseCookie.from(name(trip), value)
                .path(browser.path())
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(browser.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** What the browser that comes back was given. */
    public Optional<String> in(HttpServletRequest request, Trip trip) {
        var sent = request.getCookies();
        return Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(cookie -> cookie.getName().equals(name(trip)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private String name(Trip trip) {
        return switch (trip) {
            case TO_A_PROVIDER -> browser.signInName();
            case TO_PINTEREST -> browser.connectName();
        };
    }

    /** Where it was sent. */
    public enum Trip {
        TO_A_PROVIDER,
        TO_PINTEREST
    }
}
