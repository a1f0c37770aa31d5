package io.pincast.auth.signin.web;

import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.SignedIn;
import io.pincast.defaults.identity.BrowserSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Makes and takes away the cookies of a browser's session. */
@Component
public class SessionCookies {
    private final BrowserSession browser;
    private final SessionService sessions;

    SessionCookies(PublicLinks links, SessionService sessions) {
        this.browser = BrowserSession.of(links.secure(), links.path());
        this.sessions = sessions;
    }

    public void give(HttpHeaders headers, SignedIn signedIn) {
        var longest = sessions.longest();
        headers.add(HttpHeaders.SET_COOKIE, cookie(browser.name(), signedIn.token(), true, longest));
        var csrf = BrowserSession.csrfToken(signedIn.token());
        headers.add(HttpHeaders.SET_COOKIE, cookie(browser.csrfName(), csrf, false, longest));
    }

    public void takeAway(HttpHeaders headers) {
        headers.add(HttpHeaders.SET_COOKIE, cookie(browser.name(), "", true, Duration.ZERO));
        headers.add(HttpHeaders.SET_COOKIE, cookie(browser.csrfName(), "", false, Duration.ZERO));
    }

    private String cookie(String name, String value, boolean hidden, Duration lifetime) {
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
