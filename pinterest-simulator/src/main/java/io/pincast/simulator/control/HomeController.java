package io.pincast.simulator.control;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a person what this is. */
@RestController
class HomeController {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Pinterest simulator</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
            </head><body><h1>Pinterest simulator</h1>
            <p>This stands in for Pinterest's API v5. Nothing here reaches the real Pinterest.</p>
            <ul>
            <li>API: <code>/production/v5</code> and <code>/sandbox/v5</code></li>
            <li>Consent page: <code>/oauth/</code></li>
            <li>Control: <a href="control/settings">settings</a>, <a href="control/clock">clock</a>,
            <a href="control/faults">faults</a>, <a href="control/requests">requests</a>,
            <a href="control/pins">Pins</a>, <a href="control/boards">boards</a>,
            <a href="control/users">users</a>, <a href="control/apps">apps</a></li>
            </ul></body></html>
            """;

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home() {
        return PAGE;
    }
}
