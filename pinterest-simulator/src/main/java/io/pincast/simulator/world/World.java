package io.pincast.simulator.world;

import io.pincast.simulator.app.Apps;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinQuery;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.section.Section;
import io.pincast.simulator.section.Sections;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.user.User;
import io.pincast.simulator.user.Users;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at everything there is, whoever's it is. */
@Component
public final class World {
    private final Users users;
    private final Apps apps;
    private final Boards boards;
    private final Sections sections;
    private final Pins pins;
    private final SimulatorClock clock;

    World(Users users, Apps apps, Boards boards, Sections sections, Pins pins, SimulatorClock clock) {
        this.users = users;
        this.apps = apps;
        this.boards = boards;
        this.sections = sections;
        this.pins = pins;
        this.clock = clock;
    }

    public List<UserView> users() {
        return users.byAge().stream().map(UserView::of).toList();
    }

    public List<AppView> apps() {
        return apps.all().stream()
                .map(AppView::of)
                .sorted(Comparator.comparing(AppView::clientId))
                .toList();
    }

    /** Boards of one user, or of all. */
    public List<BoardView> boards(@Nullable String account) {
        return users.byAge().stream()
                .filter(user -> account == null || user.username().equals(account))
                .flatMap(user -> Arrays.stream(Environment.values())
                        .flatMap(environment -> boards.of(user.id(), environment).values().stream())
                        .map(board -> view(board, user.username())))
                .toList();
    }

    BoardView view(Board board, String account) {
        var names = sections.of(board.id()).values().stream().collect(Collectors.toMap(Section::id, Section::name));
        var count = pins.ofBoard(board.id()).size();
        return new BoardView(
                board.id(),
                board.environment(),
                account,
                board.text().name(),
                board.text().privacy(),
                count,
                names);
    }

    /** Pins, oldest first, listed or not. */
    public List<PinView> pins(PinQuery query) {
        var now = clock.instant();
        return stream(query)
                .sorted(Comparator.comparing((Pin pin) -> pin.times().createdAt())
                        .thenComparing(Pin::id))
                .map(pin -> PinView.of(pin, name(pin.place().ownerId()), now))
                .toList();
    }

    /** How many Pins exist, listed or not. */
    public long pinCount(PinQuery query) {
        return stream(query).count();
    }

    private Stream<Pin> stream(PinQuery query) {
        var boardId = query.boardId();
        var candidates = boardId == null ? pins.all() : pins.ofBoard(boardId).values();
        return candidates.stream()
                .filter(pin -> query.matches(pin, name(pin.place().ownerId())));
    }

    String name(String userId) {
        return users.find(userId).map(User::username).orElse("");
    }
}
