package io.pincast.auth.apitoken.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.apitoken.ApiTokenService;
import io.pincast.auth.audit.Actor;
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
@RequestMapping("/api/v1/api-tokens")
@Needs(Needs.MEMBER)
@Tag(name = "API tokens", description = "By which programs call this API")
class ApiTokenController {
    private final ApiTokenService tokens;

    ApiTokenController(ApiTokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @Operation(
            summary = "Make an API token",
            description = "It may no more than your own role may, and tells its secret once.")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "403", description = "Your role does not have one of the scopes (permission-missing)")
    @ApiResponse(
            responseCode = "422",
            description = "A field is missing or wrong (invalid-request, idempotency-key-reused)")
    ResponseEntity<CreatedApiTokenResponse> create(
            Caller caller, Actor actor, IdempotencyKey idempotency, @Valid @RequestBody CreateApiTokenRequest request) {
        var made = tokens.create(caller, actor, request.toNewApiToken(), idempotency);
        return Created.at(
                "/api/v1/api-tokens",
                CreatedApiTokenResponse.of(made),
                made.secret().isEmpty());
    }

    @GetMapping
    @Operation(summary = "List API tokens", description = "Yours; with the permission `admin`, everybody's.")
    @ApiResponse(responseCode = "200", description = "The tokens without their secrets, oldest first")
    Page<ApiTokenResponse> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = tokens.list(caller, PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(ApiTokenResponse::of).toList(), page.nextCursor());
    }

    @DeleteMapping("/{apiTokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End an API token",
            description = "Yours; with the permission `admin`, anybody's. It is refused everywhere within 5 seconds.")
    @ApiResponse(responseCode = "204", description = "Ended")
    @ApiResponse(responseCode = "404", description = "There is no such token in this workspace (not-found)")
    void revoke(Caller caller, Actor actor, @PathVariable String apiTokenId) {
        tokens.revoke(caller, actor, apiTokenId);
    }
}
