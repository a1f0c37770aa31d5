package io.pincast.auth.accounthealth.web;

import io.pincast.auth.accounthealth.AccountHealthService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{accountId}/health")
@Tag(name = "Accounts", description = "The Pinterest accounts that the team connected, and their boards")
class AccountHealthController {
    private final AccountHealthService health;

    AccountHealthController(AccountHealthService health) {
        this.health = health;
    }

    @Needs("accounts:read")
    @GetMapping
    @Operation(
            summary = "How an account stands",
            description =
                    "How old its tokens are, when they are renewed, and what was not granted. Pinterest is not asked.")
    @ApiResponse(responseCode = "200", description = "What is known")
    @ApiResponse(responseCode = "404", description = "There is no such account in this workspace (not-found)")
    AccountHealthResponse show(Caller caller, @PathVariable String accountId) {
        return AccountHealthResponse.of(health.of(accountId, caller));
    }
}
