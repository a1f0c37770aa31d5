package io.pincast.auth.connection.web;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.web.AccountResponse;
import io.pincast.auth.answer.web.Pages;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.connection.ConnectionCompletion;
import io.pincast.auth.link.web.ReturnCookies;
import io.pincast.auth.link.web.ReturnCookies.Trip;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/callback/pinterest")
@Tag(name = "Accounts", description = "The Pinterest accounts that the team connected, and their boards")
class CallbackController {
    private final ConnectionCompletion connections;
    private final PinterestAppService apps;
    private final ReturnCookies returns;

    CallbackController(ConnectionCompletion connections, PinterestAppService apps, ReturnCookies returns) {
        this.connections = connections;
        this.apps = apps;
        this.returns = returns;
    }

    @Needs(Needs.EVERYBODY)
    @GetMapping
    @SecurityRequirements
    @Operation(
            summary = "Come back from Pinterest",
            description = "Opened by the person's browser. A page in words, or JSON for who asks for that alone.")
    @ApiResponse(responseCode = "200", description = "The account is connected")
    @ApiResponse(
            responseCode = "400",
            description = "Not a connection that was begun here (connection-unknown, connection-failed)")
    @ApiResponse(
            responseCode = "403",
            description =
                    "The person did not allow it, may not connect accounts any more, or began it in another browser"
                            + " (connection-denied, connection-not-allowed, connection-other-browser)")
    @ApiResponse(responseCode = "409", description = "The link was used before (connection-used)")
    @ApiResponse(responseCode = "410", description = "The link has expired (connection-expired)")
    @ApiResponse(responseCode = "422", description = "Pinterest refuses the app (pinterest-app-refused)")
    @ApiResponse(responseCode = "503", description = "Pinterest could not be asked (pinterest-unavailable)")
    ResponseEntity<?> callback(
            Actor actor,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            HttpServletRequest request) {
        var back = new ConnectionCompletion.Return(
                Optional.ofNullable(state),
                Optional.ofNullable(code),
                Optional.ofNullable(error),
                returns.in(request, Trip.TO_PINTEREST));
        var account = connections.complete(actor.origin(), back);
        return Pages.wantsJson(request) ? ResponseEntity.ok(json(account)) : page(account);
    }

    private AccountResponse json(Account account) {
        var app = apps.get(account.pinterestAppId(), account.workspaceId());
        return AccountResponse.of(account, app.accessTier());
    }

    private ResponseEntity<String> page(Account account) {
        var text = CallbackPages.connected(account, connections.missingScopes(account));
        return Pages.page(ResponseEntity.ok(), "The account is connected", text);
    }

    @ExceptionHandler
    ResponseEntity<?> problem(ProblemException problem, HttpServletRequest request) {
        return Pages.problem(problem, request);
    }
}
