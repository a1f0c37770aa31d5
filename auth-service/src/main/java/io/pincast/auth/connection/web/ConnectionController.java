package io.pincast.auth.connection.web;

import io.pincast.auth.answer.web.Created;
import io.pincast.auth.connection.ConnectionStarter;
import io.pincast.auth.link.web.ReturnCookies;
import io.pincast.auth.link.web.ReturnCookies.Trip;
import io.pincast.auth.session.web.SessionClaim;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpHeaders;
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
    private final ReturnCookies returns;

    ConnectionController(ConnectionStarter connections, ReturnCookies returns) {
        this.connections = connections;
        this.returns = returns;
    }

    @Needs(value = "admin", person = true)
    @PostMapping
    @Operation(
            summary = "Begin to connect an account",
            description =
                    "Answers with the page at Pinterest on which a person allows it, and sets a cookie by which this browser is"
                            + " known when Pinterest sends it back to /callback/pinterest. Then the account appears in the list.")
    @ApiResponse(responseCode = "201", description = "Begun; the account follows once the person has allowed it")
    @ApiResponse(responseCode = "404", description = "There is no such Pinterest app in this workspace (not-found)")
    @ApiResponse(responseCode = "422", description = "A field is missing (invalid-request, idempotency-key-reused)")
    ResponseEntity<ConnectionResponse> start(
            Caller caller, IdempotencyKey idempotency, @Valid @RequestBody CreateConnectionRequest request) {
        var starter = new ConnectionStarter.Starter(caller.personId(), SessionClaim.required());
        var started = connections.start(caller.workspaceId(), starter, request.pinterestAppId(), idempotency);
        var answer = Created.at("/api/v1/accounts", ConnectionResponse.of(started), started.replayed());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        returns.of(Trip.TO_PINTEREST, started.state(), ConnectionStarter.LIFETIME))
                .body(answer.getBody());
    }
}
