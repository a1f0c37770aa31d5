package io.pincast.auth.invitation.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.invitation.Acceptance;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.signin.web.CreatedSessionResponse;
import io.pincast.auth.signin.web.SignInAnswers;
import io.pincast.auth.workspace.Workspace;
import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Members", description = "Who belongs to a workspace, and who is invited")
class AcceptanceController {
    private final Acceptance acceptance;
    private final WorkspaceService workspaces;
    private final SessionService sessions;
    private final SignInAnswers answers;

    AcceptanceController(
            Acceptance acceptance, WorkspaceService workspaces, SessionService sessions, SignInAnswers answers) {
        this.acceptance = acceptance;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Needs(Needs.EVERYBODY)
    @PostMapping("/previews")
    @SecurityRequirements
    @Operation(
            summary = "Look at an invitation",
            description =
                    "What it is for, before one decides. Uses nothing up; the token goes in the body, so that no log has it.")
    @ApiResponse(responseCode = "200", description = "It works")
    @ApiResponse(responseCode = "410", description = "It does not work, or no more (invitation-unusable)")
    InvitationPreviewResponse preview(@Valid @RequestBody InvitationTokenRequest request) {
        var invitation = acceptance.look(request.token());
        var name =
                workspaces.find(invitation.workspaceId()).map(Workspace::name).orElse("");
        return new InvitationPreviewResponse(name, invitation.role(), invitation.email(), invitation.expiresAt());
    }

    @Needs(Needs.EVERYBODY)
    @PostMapping("/registrations")
    @SecurityRequirements
    @Operation(
            summary = "Accept an invitation as somebody new",
            description =
                    "Makes you a person who can sign in, joins you to the workspace and signs you in. The invitation works"
                            + " once, so Idempotency-Key has no effect here.")
    @ApiResponse(responseCode = "201", description = "Joined and signed in")
    @ApiResponse(responseCode = "403", description = "It is for another e-mail (invitation-for-another)")
    @ApiResponse(responseCode = "409", description = "There is somebody with this e-mail (sign-in-to-accept)")
    @ApiResponse(responseCode = "410", description = "It does not work, or no more (invitation-unusable)")
    @ApiResponse(responseCode = "422", description = "A field is missing or does not do (invalid-request)")
    ResponseEntity<CreatedSessionResponse> register(Actor actor, @Valid @RequestBody RegistrationRequest request) {
        var origin = actor.origin();
        var person = acceptance.register(
                origin, request.token(), Optional.ofNullable(request.email()), request.name(), request.password());
        return answers.created(sessions.open(person, origin, false, "invitation"), request.delivery());
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/acceptances")
    @Operation(summary = "Accept an invitation as who is signed in")
    @ApiResponse(responseCode = "201", description = "Joined")
    @ApiResponse(responseCode = "403", description = "It is for another e-mail (invitation-for-another)")
    @ApiResponse(responseCode = "409", description = "You belong to the workspace already (member-already)")
    @ApiResponse(responseCode = "410", description = "It does not work, or no more (invitation-unusable)")
    ResponseEntity<JoinedResponse> accept(Actor actor, @Valid @RequestBody InvitationTokenRequest request) {
        var invitation = acceptance.accept(actor, request.token());
        var id = invitation.workspaceId().value();
        return ResponseEntity.created(URI.create("/api/v1/workspaces/" + id))
                .body(new JoinedResponse(id, invitation.role()));
    }
}
