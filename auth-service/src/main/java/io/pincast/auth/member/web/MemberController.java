package io.pincast.auth.member.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.workspace.web.OwnWorkspace;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/members")
@Tag(name = "Members", description = "Who belongs to a workspace, and who is invited")
class MemberController {
    private final MemberService members;

    MemberController(MemberService members) {
        this.members = members;
    }

    @Needs(Needs.MEMBER)
    @GetMapping
    @Operation(summary = "List the members")
    @ApiResponse(responseCode = "200", description = "Everybody who belongs to the workspace")
    @ApiResponse(responseCode = "404", description = "You do not work in this workspace (not-found)")
    Page<MemberResponse> list(
            Caller caller,
            @PathVariable String workspaceId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = members.list(OwnWorkspace.of(caller, workspaceId), PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(MemberResponse::of).toList(), page.nextCursor());
    }

    @Needs(value = "admin", person = true)
    @PatchMapping("/{personId}")
    @Operation(
            summary = "Give a member another role",
            description = "Nobody gives a role above its own, or changes a member above it.")
    @ApiResponse(responseCode = "200", description = "The member as it is since")
    @ApiResponse(responseCode = "403", description = "Your role does not reach so far (role-too-high)")
    @ApiResponse(responseCode = "404", description = "There is no such member (not-found)")
    @ApiResponse(
            responseCode = "409",
            description = "It is the only owner (last-owner), or was changed at the same moment (member-changed)")
    @ApiResponse(responseCode = "422", description = "The role is missing or wrong (invalid-request)")
    MemberResponse change(
            Caller caller,
            Actor actor,
            @PathVariable String workspaceId,
            @PathVariable String personId,
            @Valid @RequestBody ChangeMemberRequest request) {
        var workspace = OwnWorkspace.of(caller, workspaceId);
        return MemberResponse.of(members.changeRole(actor, workspace, personId, request.role()));
    }

    @Needs(Needs.MEMBER)
    @DeleteMapping("/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a member, or leave",
            description = "Everybody may leave; whoever manages members may remove those up to its own role.")
    @ApiResponse(responseCode = "204", description = "No member any more")
    @ApiResponse(responseCode = "403", description = "Your role does not reach so far (role-too-high)")
    @ApiResponse(responseCode = "404", description = "There is no such member (not-found)")
    @ApiResponse(
            responseCode = "409",
            description =
                    "It is the only owner (last-owner), its groups give the place (given-by-groups), or it was changed"
                            + " at the same moment (member-changed)")
    void remove(Caller caller, Actor actor, @PathVariable String workspaceId, @PathVariable String personId) {
        members.remove(actor, OwnWorkspace.of(caller, workspaceId), personId);
    }
}
