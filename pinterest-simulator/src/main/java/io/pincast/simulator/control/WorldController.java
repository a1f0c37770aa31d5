package io.pincast.simulator.control;

import io.pincast.simulator.media.Media;
import io.pincast.simulator.pin.PinQuery;
import io.pincast.simulator.world.AppView;
import io.pincast.simulator.world.BoardView;
import io.pincast.simulator.world.NewApp;
import io.pincast.simulator.world.NewBoard;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.simulator.world.PinView;
import io.pincast.simulator.world.UserView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is in the simulated world. */
@RestController
@RequestMapping("/control")
class WorldController {
    private final SimulatorControl control;

    WorldController(SimulatorControl control) {
        this.control = control;
    }

    @GetMapping("/pins")
    List<PinView> pins(PinQuery query) {
        return control.world().pins(query);
    }

    @GetMapping("/pins/count")
    Map<String, Long> count(PinQuery query) {
        return Map.of("count", control.world().pinCount(query));
    }

    @GetMapping("/users")
    List<UserView> users() {
        return control.world().users();
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    UserView addUser(@RequestBody NewUser user) {
        return control.making().addUser(user);
    }

    /** Another name; Pinterest then ends all tokens. */
    @PutMapping("/users/{username}/username")
    UserView rename(@PathVariable String username, @RequestBody Rename to) {
        return control.making().rename(username, to.username());
    }

    record Rename(String username) {
        Rename {
            Objects.requireNonNull(username, "username is required");
        }
    }

    @DeleteMapping("/users/{username}/tokens")
    Map<String, Integer> revokeTokens(@PathVariable String username) {
        return Map.of("ended", control.making().revokeTokens(username));
    }

    @GetMapping("/apps")
    List<AppView> apps() {
        return control.world().apps();
    }

    @PostMapping("/apps")
    @ResponseStatus(HttpStatus.CREATED)
    AppView addApp(@RequestBody NewApp app) {
        return control.making().addApp(app);
    }

    @GetMapping("/boards")
    List<BoardView> boards(@RequestParam(required = false) @Nullable String account) {
        return control.world().boards(account);
    }

    @PostMapping("/boards")
    @ResponseStatus(HttpStatus.CREATED)
    BoardView addBoard(@RequestBody NewBoard board) {
        return control.making().addBoard(board);
    }

    /** Tokens as a test needs them, without a browser. */
    record TokensView(String accessToken, String refreshToken, Set<String> scopes, Instant refreshExpiresAt) {
        @Override
        public String toString() {
            return "TokensView[" + scopes + "]";
        }
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokensView issueTokens(@RequestBody NewTokens wish) {
        var issued = control.making().issueTokens(wish);
        return new TokensView(issued.accessToken(), issued.refreshToken(), issued.scopes(), issued.refreshExpiresAt());
    }

    record FateForm(Media.Fate fate) {
        FateForm {
            Objects.requireNonNull(fate, "fate is required");
        }
    }

    @PutMapping("/media/{mediaId}/fate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setFate(@PathVariable String mediaId, @RequestBody FateForm form) {
        control.making().setMediaFate(mediaId, form.fate());
    }
}
