package io.pincast.gateway.page.web;

import io.pincast.gateway.entry.PublicAddress;
import io.pincast.gateway.entry.web.PublicPath;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of all services, as it is committed; under the public path it says so. */
@Hidden
@RestController
class OpenApiController {
    private final byte[] atRoot;
    private final byte[] underPublicPath;

    OpenApiController(JsonMapper json, PublicAddress address) {
        try (var file = new ClassPathResource("io/pincast/gateway/openapi/openapi.json").getInputStream()) {
            atRoot = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json is missing from the class path", e);
        }
        var document = (ObjectNode) json.readTree(atRoot);
        document.putArray("servers").addObject().put("url", address.path().isEmpty() ? "/" : address.path());
        underPublicPath = json.writeValueAsBytes(document);
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(PublicPath.of(request).isEmpty() ? atRoot : underPublicPath);
    }
}
