package io.pincast.auth.signin.web;

import io.pincast.auth.session.SignedIn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers whoever has just signed in. */
@Component
public class SignInAnswers {
    private final SessionCookies cookies;

    SignInAnswers(SessionCookies cookies) {
        this.cookies = cookies;
    }

    public ResponseEntity<CreatedSessionResponse> created(SignedIn signedIn, @Nullable Delivery wanted) {
        var delivery = wanted == null ? Delivery.TOKEN : wanted;
        var headers = new HttpHeaders();
        if (delivery == Delivery.COOKIE) {
            cookies.give(headers, signedIn);
        }
        return ResponseEntity.created(URI.create("/api/v1/sessions/current"))
                .headers(headers)
                .body(CreatedSessionResponse.of(signedIn, delivery));
    }
}
