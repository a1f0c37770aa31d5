package io.pincast.auth.accesstoken.web;

import io.pincast.auth.accesstoken.AccessTokens;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.defaults.identity.WorkspaceId;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one place at which a Pinterest token leaves this service: towards other services, by their identity. */
@RestController
@RequestMapping("/internal/accounts/{accountId}/access-token")
class AccessTokenController {
    private final AccessTokens tokens;
    private final PinterestAppService apps;

    AccessTokenController(AccessTokens tokens, PinterestAppService apps) {
        this.tokens = tokens;
        this.apps = apps;
    }

    @PostMapping
    AccessTokenResponse get(@PathVariable String accountId, @Valid @RequestBody AccessTokenRequest request) {
        var owner = new WorkspaceId(request.workspaceId());
        var usable = tokens.get(owner, accountId, Optional.ofNullable(request.rejectedTokenHash()));
        var account = usable.account();
        var app = apps.get(account.pinterestAppId(), owner);
        return new AccessTokenResponse(
                usable.accessToken(),
                account.environment(),
                app.accessTier(),
                app.id(),
                account.scopes(),
                account.heldTokens().accessTokenExpiresAt());
    }
}
