package io.pincast.auth.signin.web;

import io.pincast.auth.link.web.BrowserCookies;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.SignedIn;
import io.pincast.defaults.identity.BrowserSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes and takes away the cookies of a browser's session. */
@Component
public class SessionCookies {
    private final BrowserCookies cookies;
    private final SessionService sessions;

    SessionCookies(BrowserCookies cookies, SessionService sessions) {
        this.cookies = cookies;
        this.sessions = sessions;
    }

    public void give(HttpHeaders headers, SignedIn signedIn) {
        var longest = sessions.longest();
        headers.add(HttpHeaders.SET_COOKIE, cookies.set(cookies.names().name(), signedIn.token(), true, longest));
        var csrf = BrowserSession.csrfToken(signedIn.token());
        headers.add(HttpHeaders.SET_COOKIE, cookies.set(cookies.names().csrfName(), csrf, false, longest));
    }

    public void takeAway(HttpHeaders headers) {
        headers.add(HttpHeaders.SET_COOKIE, cookies.set(cookies.names().name(), "", true, Duration.ZERO));
        headers.add(HttpHeaders.SET_COOKIE, cookies.set(cookies.names().csrfName(), "", false, Duration.ZERO));
    }
}
