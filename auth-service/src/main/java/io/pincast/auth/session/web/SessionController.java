package io.pincast.auth.session.web;

import io.pincast.auth.person.PersonService;
import io.pincast.auth.session.SessionService;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions", description = "Signing in and out")
class SessionController {
    private final SessionService sessions;
    private final PersonService people;

    SessionController(SessionService sessions, PersonService people) {
        this.sessions = sessions;
        this.people = people;
    }

    @Needs(Needs.EVERYBODY)
    @PostMapping
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description = "Every call makes a new session: the token is not kept, so no answer can be repeated"
                    + " and Idempotency-Key has no effect here.")
    @ApiResponse(responseCode = "201", description = "Signed in")
    @ApiResponse(responseCode = "401", description = "E-mail or password is wrong (sign-in-refused)")
    @ApiResponse(responseCode = "422", description = "A field is missing (invalid-request)")
    @ApiResponse(
            responseCode = "429",
            description = "Too many wrong tries; Retry-After says when to come again (too-many-sign-ins)")
    ResponseEntity<CreatedSessionResponse> signIn(@Valid @RequestBody CreateSessionRequest request) {
        var signedIn = sessions.signIn(request.email(), request.password());
        return ResponseEntity.created(URI.create("/api/v1/sessions/current")).body(CreatedSessionResponse.of(signedIn));
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/current")
    @Operation(summary = "Show who is signed in, and until when")
    @ApiResponse(responseCode = "200", description = "The session whose token was sent")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    SessionResponse current() {
        var session = sessions.find(SessionClaim.required()).orElseThrow(() -> ProblemException.notFound("session"));
        var person = people.find(session.personId()).orElseThrow(() -> ProblemException.notFound("session"));
        return new SessionResponse(session.createdAt(), session.expiresAt(), PersonResponse.of(person));
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", description = "The token is refused everywhere within 5 seconds.")
    @ApiResponse(responseCode = "204", description = "Signed out")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    void signOut() {
        sessions.signOut(SessionClaim.required());
    }
}
