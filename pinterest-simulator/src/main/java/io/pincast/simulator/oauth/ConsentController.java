package io.pincast.simulator.oauth;

import io.pincast.simulator.app.Apps;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.user.Users;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a person lets an app in, in place of {@code https://www.pinterest.com/oauth/}. */
@RestController
@RequestMapping("/oauth")
class ConsentController {
    private final Apps apps;
    private final Users users;
    private final AuthorizationCodes codes;

    ConsentController(Apps apps, Users users, AuthorizationCodes codes) {
        this.apps = apps;
        this.users = users;
        this.codes = codes;
    }

    @GetMapping(
            path = {"", "/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String ask(@RequestParam Map<String, String> query) {
        return ConsentPage.ask(AuthorizationRequest.of(query, apps), users.byAge());
    }

    /** Answers 302 to the app with {@code code}, or {@code error=access_denied}. */
    @PostMapping("/decision")
    ResponseEntity<Void> decide(@RequestParam MultiValueMap<String, String> form) {
        var request = AuthorizationRequest.of(form.toSingleValueMap(), apps);
        if (!"approve".equals(form.getFirst("decision"))) {
            return redirect(request, "error", "access_denied");
        }
        var user = users.findByName(String.valueOf(form.getFirst("user")))
                .orElseThrow(() -> PinterestError.invalid("There is no such user."));
        var granted = new TreeSet<>(request.scopes());
        if (form.containsKey("granted")) {
            granted.retainAll(Scopes.parse(String.join(" ", form.get("granted"))));
        }
        return redirect(request, "code", codes.issue(request.app().id(), user.id(), request.redirectUri(), granted));
    }

    private static ResponseEntity<Void> redirect(AuthorizationRequest request, String name, String value) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(request.back(name, value))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(PinterestError error) {
        return ResponseEntity.status(error.status())
                .contentType(MediaType.TEXT_HTML)
                .body(ConsentPage.refused(error.text()));
    }
}
