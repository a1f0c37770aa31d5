package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.answer.web.Created;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pinterest-apps")
@Tag(name = "Pinterest apps", description = "The apps that the team registered at Pinterest")
class PinterestAppController {
    private final PinterestAppService apps;
    private final PublicAddress address;

    PinterestAppController(PinterestAppService apps, PublicAddress address) {
        this.apps = apps;
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
            Caller caller, IdempotencyKey idempotency, @Valid @RequestBody CreatePinterestAppRequest request) {
        var inserted = apps.create(caller.workspaceId(), request.toNewApp(), idempotency);
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
    @ApiResponse(responseCode = "200", description = "The app, without its secret")
    @ApiResponse(responseCode = "404", description = "There is no such app in this workspace (not-found)")
    PinterestAppResponse get(Caller caller, @PathVariable String pinterestAppId) {
        return PinterestAppResponse.of(apps.get(pinterestAppId, caller.workspaceId()), address.redirectUri());
    }
}
