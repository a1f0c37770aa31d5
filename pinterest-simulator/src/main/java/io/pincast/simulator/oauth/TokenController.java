package io.pincast.simulator.oauth;

import io.pincast.simulator.app.App;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.token.Grant;
import io.pincast.simulator.token.TokenKind;
import io.pincast.simulator.token.Tokens;
import io.pincast.simulator.user.User;
import io.pincast.simulator.user.Users;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /oauth/token}: a token belongs to the environment whose address gave it. */
@RestController
@RequestMapping(
        path = "/{environment:production|sandbox}/v5/oauth",
        consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
class TokenController {
    private final AuthorizationCodes codes;
    private final Tokens tokens;
    private final Users users;
    private final SettingsStore settings;

    TokenController(AuthorizationCodes codes, Tokens tokens, Users users, SettingsStore settings) {
        this.codes = codes;
        this.tokens = tokens;
        this.users = users;
        this.settings = settings;
    }

    @PostMapping("/token")
    TokenAnswer token(Exchange exchange, @RequestParam Map<String, String> form) {
        var app = exchange.app();
        var type = required(form, "grant_type");
        var answer = switch (type) {
            case "authorization_code" -> exchange(exchange, app, form);
            case "refresh_token" -> refresh(app, form);
            case "client_credentials" -> client(exchange, app, form);
            default -> throw Body.invalid("grant_type", "'" + type + "' is not a known grant type");
        };
        exchange.did("tokens issued", app.id());
        return answer;
    }

    private TokenAnswer exchange(Exchange exchange, App app, Map<String, String> form) {
        var code = codes.redeem(required(form, "code"), app.id(), required(form, "redirect_uri"))
                .orElseThrow(PinterestError::grantInvalid);
        var grant = new Grant(app.id(), code.userId(), exchange.environment(), code.scopes());
        return TokenAnswer.of("authorization_code", tokens.issue(grant));
    }

    private TokenAnswer refresh(App app, Map<String, String> form) {
        var token = required(form, "refresh_token");
        var wished = Scopes.parse(form.getOrDefault("scope", ""));
        var granted = tokens.findGood(token, TokenKind.REFRESH)
                .map(found -> found.grant().scopes())
                .orElse(Set.of());
        if (!granted.isEmpty() && !granted.containsAll(wished)) {
            throw Body.invalid("scope", "asks for more than was granted");
        }
        return tokens.refresh(token, app.id(), wished)
                .map(issued -> TokenAnswer.of("refresh_token", issued))
                .orElseThrow(PinterestError::grantInvalid);
    }

    private TokenAnswer client(Exchange exchange, App app, Map<String, String> form) {
        var scopes = Scopes.parse(required(form, "scope"));
        var owner = users.findByName(app.owner()).orElseThrow(PinterestError::grantInvalid);
        var token = tokens.issueClientToken(new Grant(app.id(), owner.id(), exchange.environment(), scopes));
        var seconds = settings.get().tokens().access().toSeconds();
        return TokenAnswer.ofClient(token, seconds, String.join(" ", scopes));
    }

    /** Works for tokens of system users only, as Pinterest says. */
    @PostMapping("/token/revoke")
    void revoke(Exchange exchange, @RequestParam Map<String, String> form) {
        var app = exchange.app();
        var token = tokens.findGood(required(form, "token"), TokenKind.values())
                .filter(found -> found.grant().appId().equals(app.id()))
                .orElseThrow(PinterestError::authenticationFailed);
        var isSystem =
                users.find(token.grant().userId()).filter(User::systemUser).isPresent();
        if (!isSystem) {
            throw PinterestError.notPermitted();
        }
        tokens.revoke(token);
        exchange.did("token revoked", app.id());
    }

    private static String required(Map<String, String> form, String name) {
        var value = form.get(name);
        if (value == null || value.isEmpty()) {
            throw Body.invalid(name, "is required");
        }
        return value;
    }
}
