package io.pincast.auth.signin.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.web.SessionClaim;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sessions/current")
@Tag(name = "Sessions", description = "Signing in and out")
class SignOutController {
    private final SessionService sessions;
    private final SessionCookies cookies;

    SignOutController(SessionService sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping
    @Operation(
            summary = "Sign out",
            description = "The token is refused everywhere within 5 seconds. A browser loses its cookies.")
    @ApiResponse(responseCode = "204", description = "Signed out")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    ResponseEntity<Void> signOut(Actor actor) {
        sessions.end(actor, actor.id(), SessionClaim.required());
        var headers = new HttpHeaders();
        cookies.takeAway(headers);
        return ResponseEntity.noContent().headers(headers).build();
    }
}
