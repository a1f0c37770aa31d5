package io.pincast.auth.link.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Cookies by which a browser is known again that was sent elsewhere and comes back: no script reads them, and no page of another site
 * can plant them. Without one, whoever is led to a link that somebody else began would go on with that one's business.
 */
@Component
public class ReturnCookies {
    private final BrowserCookies cookies;

    ReturnCookies(BrowserCookies cookies) {
        this.cookies = cookies;
    }

    /** To be set in the answer that sends the browser away. */
    public String of(Trip trip, String value, Duration lifetime) {
        return cookies.set(name(trip), value, true, lifetime);
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
            case TO_A_PROVIDER -> cookies.names().signInName();
            case TO_PINTEREST -> cookies.names().connectName();
        };
    }

    /** Where it was sent. */
    public enum Trip {
        TO_A_PROVIDER,
        TO_PINTEREST
    }
}
