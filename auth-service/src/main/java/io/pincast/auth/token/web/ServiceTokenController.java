package io.pincast.auth.token.web;

import io.pincast.auth.token.ServiceIdentities;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For every service: HTTP Basic with its name and secret. */
@RestController
@RequestMapping("/internal/service-tokens")
class ServiceTokenController {
    private static final String BASIC = "Basic ";
    private final ServiceIdentities services;

    ServiceTokenController(ServiceIdentities services) {
        this.services = services;
    }

    @PostMapping
    IssuedTokenResponse issue(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var pair = pair(authorization);
        var colon = pair.indexOf(':');
        if (colon < 1) {
            throw ServiceIdentities.refused();
        }
        return IssuedTokenResponse.of(services.issue(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    private static String pair(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
