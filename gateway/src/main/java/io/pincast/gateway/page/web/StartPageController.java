package io.pincast.gateway.page.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page at {@code /}: what runs, and where to go on. */
@Hidden
@RestController
class StartPageController {
    private static final String FOLDER = "io/pincast/gateway/page/";
    private final PageFile page = PageFile.read(FOLDER + "start.html");
    private final Map<String, PageFile> assets = Stream.of("start.css", "start.js", "icon.svg")
            .collect(Collectors.toMap(name -> name, name -> PageFile.read(FOLDER + name)));

    @GetMapping("/")
    ResponseEntity<byte[]> start() {
        return page.page();
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return Assets.of(assets, name);
    }
}
