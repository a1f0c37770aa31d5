package io.pincast.auth.token.web;

import io.pincast.auth.token.SigningKey;
import io.pincast.auth.token.SigningKeys;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public parts of the signing keys (RFC 7517). */
@RestController
@RequestMapping("/internal/jwks")
class JwksController {
    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String jwks() {
        return keys.published().stream()
                .map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
