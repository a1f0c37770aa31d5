package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.answer.web.Revisions;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.pinterestapp.PinterestAppChanges;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.pinterestapp.PublicAddress;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/pinterest-apps")
@Tag(name = "Pinterest apps", description = "The apps that the team registered at Pinterest")
class PinterestAppController {
    private final PinterestAppService apps;
    private final PinterestAppChanges changes;
    private final PublicAddress address;

    PinterestAppController(PinterestAppService apps, PinterestAppChanges changes, PublicAddress address) {
        this.apps = apps;
        this.changes = changes;
        this.address = address;
    }

    @Needs("admin")
    @PostMapping
    @Operation(summary = "Add a Pinterest app", description = "Answers with the redirect URI to register at Pinterest.")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "409", description = "The workspace has this app already (pinterest-app-exists)")
    @ApiResponse(
            responseCode = "422",
            description = "A field is missing or wrong (invalid-request, idempotency-key-reused)")
    ResponseEntity<PinterestAppResponse> create(
            Caller caller,
            Actor actor,
            IdempotencyKey idempotency,
            @Valid @RequestBody CreatePinterestAppRequest request) {
        var inserted = apps.create(actor, caller.workspaceId(), request.toNewApp(), idempotency);
        var app = PinterestAppResponse.of(inserted.app(), address.redirectUri());
        return Created.at("/api/v1/pinterest-apps/" + app.id(), app, inserted.replayed());
    }

    @Needs("accounts:read")
    @GetMapping
    @Operation(summary = "List the Pinterest apps")
    @ApiResponse(responseCode = "200", description = "The workspace's apps, oldest first")
    Page<PinterestAppResponse> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = apps.list(caller.workspaceId(), PageRequest.of(limit, cursor));
        return new Page<>(
                page.items().stream()
                        .map(app -> PinterestAppResponse.of(app, address.redirectUri()))
                        .toList(),
                page.nextCursor());
    }

    @Needs("accounts:read")
    @GetMapping("/{pinterestAppId}")
    @Operation(summary = "Show a Pinterest app")
    @ApiResponse(responseCode = "200", description = "The app, without its secret", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such app in this workspace (not-found)")
    ResponseEntity<PinterestAppResponse> get(Caller caller, @PathVariable String pinterestAppId) {
        return answer(apps.get(pinterestAppId, caller.workspaceId()));
    }

    @Needs("admin")
    @PatchMapping("/{pinterestAppId}")
    @Operation(
            summary = "Change a Pinterest app",
            description =
                    "Its name, its keys, its tier, or whether it is used at all. What is left out stays. The environment never changes: add another app for another one.")
    @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such app in this workspace (not-found)")
    @ApiResponse(
            responseCode = "409",
            description =
                    "The workspace has an app of this App ID, or accounts are connected through the old one (pinterest-app-exists, pinterest-app-in-use)")
    @ApiResponse(responseCode = "412", description = "Changed since it was read (pinterest-app-changed)")
    @ApiResponse(responseCode = "422", description = "A field is wrong (invalid-request)")
    ResponseEntity<PinterestAppResponse> change(
            Caller caller,
            Actor actor,
            @PathVariable String pinterestAppId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangePinterestAppRequest request) {
        return answer(changes.change(
                actor, pinterestAppId, caller.workspaceId(), Revisions.expected(ifMatch), request.toChange()));
    }

    private ResponseEntity<PinterestAppResponse> answer(PinterestApp app) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(app.standing().revision()))
                .body(PinterestAppResponse.of(app, address.redirectUri()));
    }
}
