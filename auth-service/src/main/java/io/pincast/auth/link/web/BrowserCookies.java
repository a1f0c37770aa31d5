package io.pincast.auth.link.web;

import io.pincast.auth.link.PublicLinks;
import io.pincast.defaults.identity.BrowserSession;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** How every cookie of this installation is set: for its own path, by TLS where people reach it so, and not for foreign pages. */
@Component
public class BrowserCookies {
    private final BrowserSession browser;

    BrowserCookies(PublicLinks links) {
        this.browser = BrowserSession.of(links.secure(), links.path());
    }

    /** What they are called. */
    public BrowserSession names() {
        return browser;
    }

    /**
     * What a {@code Set-Cookie} says.
     *
     * @param hidden whether no script may read it
     * @param lifetime nothing takes the cookie away
     */
    public String set(String name, String value, boolean hidden, Duration lifetime) {
        return ResponseCookie.from(name, value)
                .path(browser.path())
                .maxAge(lifetime)
                .httpOnly(hidden)
                .secure(browser.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
