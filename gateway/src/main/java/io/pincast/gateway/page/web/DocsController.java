package io.pincast.gateway.page.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page at {@code /docs}: Swagger UI over our own document, all of it from here. */
@Hidden
@RestController
class DocsController {
    private static final String FOLDER = "io/pincast/gateway/page/";
    private final PageFile page = PageFile.read(FOLDER + "docs.html");
    private final Map<String, PageFile> assets;

    DocsController() {
        var swagger = "META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        assets = Map.of(
                "docs.js", PageFile.read(FOLDER + "docs.js"),
                "docs.css", PageFile.read(FOLDER + "docs.css"),
                "swagger-ui.css", PageFile.read(swagger + "swagger-ui.css"),
                "swagger-ui-bundle.js", PageFile.read(swagger + "swagger-ui-bundle.js"));
    }

    private static String swaggerVersion() {
        var jar = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try (var file = jar.getInputStream()) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("swagger-ui is missing from the class path", e);
        }
    }

    @GetMapping("/docs")
    ResponseEntity<byte[]> docs() {
        return page.page();
    }

    @GetMapping("/docs/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return Assets.of(assets, name);
    }
}
