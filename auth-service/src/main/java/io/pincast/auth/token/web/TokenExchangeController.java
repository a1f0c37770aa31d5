package io.pincast.auth.token.web;

import io.pincast.auth.token.TokenExchange;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway. */
@RestController
@RequestMapping("/internal/token-exchanges")
class TokenExchangeController {
    private final TokenExchange tokens;

    TokenExchangeController(TokenExchange tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    IssuedTokenResponse exchange(@Valid @RequestBody TokenExchangeRequest request) {
        return IssuedTokenResponse.of(tokens.exchange(request.token(), Optional.ofNullable(request.workspaceId())));
    }
}
