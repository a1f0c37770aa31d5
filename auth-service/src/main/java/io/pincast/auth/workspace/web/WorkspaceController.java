package io.pincast.auth.workspace.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.answer.web.Revisions;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.workspace.Role;
import io.pincast.auth.workspace.WorkspaceService;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces")
@Tag(name = "Workspaces", description = "Teams: everything else belongs to one")
class WorkspaceController {
    private final WorkspaceService workspaces;

    WorkspaceController(WorkspaceService workspaces) {
        this.workspaces = workspaces;
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping
    @Operation(
            summary = "Create a workspace",
            description = "You become its owner. Who belongs to several names one in the header Pincast-Workspace.")
    @ApiResponse(responseCode = "201", description = "Created")
    @ApiResponse(
            responseCode = "422",
            description = "A field is missing or wrong (invalid-request, idempotency-key-reused)")
    ResponseEntity<WorkspaceResponse> create(
            Caller caller,
            Actor actor,
            IdempotencyKey idempotency,
            @Valid @RequestBody CreateWorkspaceRequest request) {
        var zone = Optional.ofNullable(request.timeZone()).orElse("UTC");
        var inserted = workspaces.create(actor, request.name(), zone, idempotency);
        var workspace = WorkspaceResponse.of(inserted.workspace(), Role.OWNER);
        return Created.at("/api/v1/workspaces/" + workspace.id(), workspace, inserted.replayed());
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping
    @Operation(summary = "List your workspaces")
    @ApiResponse(responseCode = "200", description = "Those you belong to, oldest first")
    Page<WorkspaceResponse> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = workspaces.list(caller.personId(), PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(WorkspaceResponse::of).toList(), page.nextCursor());
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/{workspaceId}")
    @Operation(summary = "Show a workspace")
    @ApiResponse(responseCode = "200", description = "The workspace")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such workspace, or you do not belong to it (not-found)")
    ResponseEntity<WorkspaceResponse> get(Caller caller, @PathVariable String workspaceId) {
        return tagged(WorkspaceResponse.of(workspaces.get(caller.personId(), workspaceId)));
    }

    @Needs(value = "admin", person = true)
    @PatchMapping("/{workspaceId}")
    @Operation(summary = "Change a workspace", description = "What is absent stays as it is.")
    @ApiResponse(responseCode = "200", description = "The workspace as it is since")
    @ApiResponse(responseCode = "404", description = "There is no such workspace, or you do not work in it (not-found)")
    @ApiResponse(responseCode = "412", description = "Somebody changed it since (workspace-changed)")
    @ApiResponse(responseCode = "422", description = "A field is wrong (invalid-request)")
    ResponseEntity<WorkspaceResponse> change(
            Caller caller,
            Actor actor,
            @PathVariable String workspaceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeWorkspaceRequest request) {
        var current = workspaces.get(
                caller.personId(), OwnWorkspace.of(caller, workspaceId).value());
        var id = current.workspace().id();
        var changed = workspaces.change(actor, id, request.change(), Revisions.expected(ifMatch));
        return tagged(WorkspaceResponse.of(changed, current.role()));
    }

    private static ResponseEntity<WorkspaceResponse> tagged(WorkspaceResponse workspace) {
        return ResponseEntity.ok().eTag(Revisions.tag(workspace.version())).body(workspace);
    }
}
