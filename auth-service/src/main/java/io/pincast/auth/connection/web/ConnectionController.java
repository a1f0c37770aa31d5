package io.pincast.auth.connection.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.connection.ConnectionStarter;
import io.pincast.auth.session.web.SessionClaim;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/account-connections")
@Tag(name = "Accounts", description = "The Pinterest accounts that the team connected, and their boards")
class ConnectionController {
    private final ConnectionStarter connections;

    ConnectionController(ConnectionStarter connections) {
        this.connections = connections;
    }

    @Needs(value = "admin", person = true)
    @PostMapping
    @Operation(
            summary = "Begin to connect an account",
            description =
                    "Answers with the page at Pinterest on which a person allows it. Pinterest sends the person back to"
                            + " /callback/pinterest, and the account appears in the list.")
    @ApiResponse(responseCode = "201", description = "Begun; the account follows once the person has allowed it")
    @ApiResponse(responseCode = "404", description = "There is no such Pinterest app in this workspace (not-found)")
    @ApiResponse(responseCode = "422", description = "A field is missing (invalid-request, idempotency-key-reused)")
    ResponseEntity<ConnectionResponse> start(
            Caller caller, IdempotencyKey idempotency, @Valid @RequestBody CreateConnectionRequest request) {
        var starter = new ConnectionStarter.Starter(caller.personId(), SessionClaim.required());
        var started = connections.start(caller.workspaceId(), starter, request.pinterestAppId(), idempotency);
        return Created.at("/api/v1/accounts", ConnectionResponse.of(started), started.replayed());
    }
}
