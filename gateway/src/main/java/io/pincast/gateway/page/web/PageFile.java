package io.pincast.gateway.page.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of a page, held in memory: there are few, and they never change while the gateway runs. */
final class PageFile {
    /** Scripts and requests from here alone. Swagger UI sets styles on elements and has its images inside its style sheet. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";

    private final byte[] bytes;
    private final MediaType type;

    private PageFile(byte[] bytes, MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    static PageFile read(String classPath) {
        try (var file = new ClassPathResource(classPath).getInputStream()) {
            return new PageFile(file.readAllBytes(), type(classPath));
        } catch (IOException e) {
            throw new UncheckedIOException(classPath + " is missing from the class path", e);
        }
    }

    private static MediaType type(String name) {
        return MediaType.parseMediaType(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "html" -> "text/html;charset=UTF-8";
                    case "css" -> "text/css;charset=UTF-8";
                    case "js" -> "text/javascript;charset=UTF-8";
                    case "svg" -> "image/svg+xml";
                    default -> throw new IllegalArgumentException("no page has a file such as " + name);
                });
    }

    /** A page: asked for again each time, since it is what changes with the version. */
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(bytes);
    }

    ResponseEntity<byte[]> asset() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(type)
                .body(bytes);
    }
}
