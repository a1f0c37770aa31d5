package io.pincast.simulator.world;

import io.pincast.simulator.app.AccessTier;
import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Apps;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.BoardPrivacy;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.section.SectionChanges;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.token.Secrets;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.user.User;
import io.pincast.simulator.user.Users;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes users, apps and boards that Pinterest would have from elsewhere. */
@Component
class People {
    /** New users look as if they had been here before. */
    private static final Duration AGE = Duration.ofDays(400);

    private final Users users;
    private final Apps apps;
    private final Boards boards;
    private final SectionChanges sections;
    private final Ids ids;
    private final SimulatorClock clock;

    People(Users users, Apps apps, Boards boards, SectionChanges sections, Ids ids, SimulatorClock clock) {
        this.users = users;
        this.apps = apps;
        this.boards = boards;
        this.sections = sections;
        this.ids = ids;
        this.clock = clock;
    }

    User get(String username) {
        return users.findByName(username)
                .orElseThrow(() -> new PinterestError(404, 404, "There is no user " + username + "."));
    }

    User add(NewUser wish) {
        if (!wish.username().matches("[A-Za-z0-9_]{3,30}")) {
            throw PinterestError.invalid("A username has 3 to 30 letters, digits and underscores.");
        }
        if (users.findByName(wish.username()).isPresent()) {
            throw new PinterestError(409, 409, "There is a user " + wish.username() + " already.");
        }
        var type = wish.type() == null ? AccountType.BUSINESS : wish.type();
        var site = "https://" + wish.username().replace('_', '-').toLowerCase(Locale.ROOT) + ".example";
        var picture = "https://i.pinimg.com/600x600_R/11/aa/22/" + wish.username() + ".jpg";
        var user = new User(
                ids.next(Ids.Kind.USER),
                wish.username(),
                type,
                type == AccountType.BUSINESS ? Objects.requireNonNullElse(wish.businessName(), wish.username()) : null,
                new User.Profile("A simulated account", site, picture, 120, 34),
                clock.instant().minus(AGE),
                Boolean.TRUE.equals(wish.systemUser()));
        users.put(user);
        return user;
    }

    User rename(String username, String newName) {
        if (users.findByName(newName).isPresent()) {
            throw new PinterestError(409, 409, "There is a user " + newName + " already.");
        }
        var old = get(username);
        var renamed = new User(
                old.id(), newName, old.type(), old.businessName(), old.profile(), old.createdAt(), old.systemUser());
        users.put(renamed);
        return renamed;
    }

    App add(NewApp wish) {
        var id = wish.clientId() == null ? ids.next(Ids.Kind.APP) : wish.clientId();
        var app = new App(
                id,
                Objects.requireNonNullElse(wish.name(), "App " + id),
                Secrets.hash(wish.secret()),
                Objects.requireNonNullElse(wish.tier(), AccessTier.STANDARD),
                Objects.requireNonNullElse(wish.redirectUris(), Set.of()),
                owner(wish.owner()),
                Objects.requireNonNullElse(wish.features(), Set.of()));
        apps.put(app);
        return app;
    }

    private String owner(@Nullable String wished) {
        return wished == null
                ? users.byAge().getFirst().username()
                : get(wished).username();
    }

    Board add(NewBoard wish) {
        var privacy = Objects.requireNonNullElse(wish.privacy(), BoardPrivacy.PUBLIC);
        var now = clock.instant();
        var board = new Board(
                ids.next(Ids.Kind.BOARD),
                Objects.requireNonNullElse(wish.environment(), Environment.PRODUCTION),
                get(wish.account()).id(),
                new Board.Text(wish.name(), null, privacy, false),
                now,
                now);
        boards.put(board);
        Objects.requireNonNullElse(wish.sections(), List.<String>of()).forEach(name -> sections.create(board, name));
        return board;
    }
}
