package io.pincast.auth.installation.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/installation/workspaces")
@Needs(Needs.INSTALLATION)
@Tag(name = "Installation", description = "For its administrators: settings, people and workspaces of all teams")
class InstallationWorkspaceController {
    private final WorkspaceService workspaces;
    private final MemberService members;
    private final PersonService people;

    InstallationWorkspaceController(WorkspaceService workspaces, MemberService members, PersonService people) {
        this.workspaces = workspaces;
        this.members = members;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "List all workspaces", description = "Whoever belongs to them.")
    @ApiResponse(responseCode = "200", description = "All, oldest first")
    Page<ListedWorkspaceResponse> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = workspaces.listAll(PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(ListedWorkspaceResponse::of).toList(), page.nextCursor());
    }

    @PutMapping("/{workspaceId}/owners/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Make a person an owner of a workspace",
            description = "For a workspace whose owners cannot be reached any more.")
    @ApiResponse(responseCode = "204", description = "An owner")
    @ApiResponse(responseCode = "404", description = "There is no such workspace or person (not-found)")
    void appointOwner(Actor actor, @PathVariable String workspaceId, @PathVariable String personId) {
        var workspace =
                workspaces.find(new WorkspaceId(workspaceId)).orElseThrow(() -> ProblemException.notFound("workspace"));
        var person = people.find(personId).orElseThrow(() -> ProblemException.notFound("person"));
        members.appointOwner(actor, workspace.id(), person);
    }
}
