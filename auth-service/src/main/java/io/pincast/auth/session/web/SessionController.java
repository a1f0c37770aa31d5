package io.pincast.auth.session.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.session.SessionService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @Needs(Needs.SIGNED_IN)
    @GetMapping
    @Operation(summary = "List your sessions", description = "Where you are signed in, latest first.")
    @ApiResponse(responseCode = "200", description = "All that have not ended")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    Page<ListedSessionResponse> list(Caller caller) {
        var current = SessionClaim.required();
        return new Page<>(
                sessions.listOf(caller.personId()).stream()
                        .map(session -> ListedSessionResponse.of(session, current))
                        .toList(),
                null);
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/current")
    @Operation(summary = "Show who is signed in, and until when")
    @ApiResponse(responseCode = "200", description = "The session whose token was sent")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    SessionResponse current() {
        var session = sessions.find(SessionClaim.required()).orElseThrow(() -> ProblemException.notFound("session"));
        var person = people.find(session.personId()).orElseThrow(() -> ProblemException.notFound("session"));
        return SessionResponse.of(session, person);
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sign out everywhere else",
            description = "Ends all your sessions but the one that asks; their tokens are refused within 5 seconds.")
    @ApiResponse(responseCode = "204", description = "Only this session is left")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    void signOutElsewhere(Caller caller, Actor actor) {
        var current = SessionClaim.required();
        sessions.endAll(actor, caller.personId(), session -> !session.id().equals(current));
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of your sessions", description = "Its token is refused everywhere within 5 seconds.")
    @ApiResponse(responseCode = "204", description = "Ended")
    @ApiResponse(responseCode = "404", description = "You have no such session (not-found)")
    void end(Caller caller, Actor actor, @PathVariable String sessionId) {
        if (!sessions.end(actor, caller.personId(), sessionId)) {
            throw ProblemException.notFound("session");
        }
    }
}
