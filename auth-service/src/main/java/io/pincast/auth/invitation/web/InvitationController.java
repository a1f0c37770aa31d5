package io.pincast.auth.invitation.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.invitation.InvitationService;
import io.pincast.auth.workspace.web.OwnWorkspace;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/invitations")
@Needs(value = "admin", person = true)
@Tag(name = "Members", description = "Who belongs to a workspace, and who is invited")
class InvitationController {
    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @PostMapping
    @Operation(
            summary = "Invite somebody",
            description = "Answers with a link to hand over. Nobody gives a role above its own.")
    @ApiResponse(responseCode = "201", description = "Invited")
    @ApiResponse(responseCode = "403", description = "Your role does not reach so far (role-too-high)")
    @ApiResponse(responseCode = "404", description = "You do not work in this workspace (not-found)")
    @ApiResponse(
            responseCode = "409",
            description = "What an earlier request with the key made was used or taken back (invitation-ended)")
    @ApiResponse(
            responseCode = "422",
            description = "A field is missing or wrong (invalid-request, idempotency-key-reused)")
    ResponseEntity<CreatedInvitationResponse> create(
            Caller caller,
            Actor actor,
            IdempotencyKey idempotency,
            @PathVariable String workspaceId,
            @Valid @RequestBody CreateInvitationRequest request) {
        var issued = invitations.invite(
                actor,
                OwnWorkspace.of(caller, workspaceId),
                request.role(),
                Optional.ofNullable(request.email()),
                request.lifetime(),
                idempotency);
        var path = "/api/v1/workspaces/" + workspaceId + "/invitations/"
                + issued.invitation().id();
        return Created.at(path, CreatedInvitationResponse.of(issued), issued.replayed());
    }

    @GetMapping
    @Operation(summary = "List the open invitations")
    @ApiResponse(responseCode = "200", description = "Those that still work, oldest first")
    @ApiResponse(responseCode = "404", description = "You do not work in this workspace (not-found)")
    Page<InvitationResponse> list(
            Caller caller,
            @PathVariable String workspaceId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = invitations.list(OwnWorkspace.of(caller, workspaceId), PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(InvitationResponse::of).toList(), page.nextCursor());
    }

    @DeleteMapping("/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an invitation back")
    @ApiResponse(responseCode = "204", description = "Its link works no more")
    @ApiResponse(responseCode = "404", description = "There is no such open invitation (not-found)")
    void revoke(Caller caller, Actor actor, @PathVariable String workspaceId, @PathVariable String invitationId) {
        invitations.revoke(actor, OwnWorkspace.of(caller, workspaceId), invitationId);
    }
}
