package io.pincast.auth.account.web;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts", description = "The Pinterest accounts that the team connected, and their boards")
class AccountController {
    private final AccountService accounts;
    private final PinterestAppService apps;

    AccountController(AccountService accounts, PinterestAppService apps) {
        this.accounts = accounts;
        this.apps = apps;
    }

    @Needs("accounts:read")
    @GetMapping
    @Operation(summary = "List the accounts")
    @ApiResponse(responseCode = "200", description = "The workspace's accounts, in the order they were connected")
    Page<AccountResponse> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = accounts.list(caller.workspaceId(), PageRequest.of(limit, cursor));
        var reached = page.items().stream().filter(account -> caller.mayUse(account.id()));
        return new Page<>(reached.map(this::response).toList(), page.nextCursor());
    }

    @Needs("accounts:read")
    @GetMapping("/{accountId}")
    @Operation(summary = "Show an account")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "There is no such account in this workspace (not-found)")
    AccountResponse get(Caller caller, @PathVariable String accountId) {
        return response(accounts.get(accountId, caller));
    }

    @Needs("admin")
    @DeleteMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Disconnect an account",
            description =
                    "Forgets its tokens. Its posts, Pins and numbers stay; what is planned for it waits, and goes on once it is connected again. To take back the permission at Pinterest too, remove the app in Pinterest's settings.")
    @ApiResponse(responseCode = "204", description = "Disconnected, now or before")
    @ApiResponse(responseCode = "404", description = "There is no such account in this workspace (not-found)")
    @ApiResponse(responseCode = "503", description = "The account is being changed just now (account-busy)")
    void disconnect(Caller caller, Actor actor, @PathVariable String accountId) {
        accounts.disconnect(actor, accountId, caller);
    }

    private AccountResponse response(Account account) {
        var app = apps.get(account.pinterestAppId(), account.workspaceId());
        return AccountResponse.of(account, app.accessTier());
    }
}
