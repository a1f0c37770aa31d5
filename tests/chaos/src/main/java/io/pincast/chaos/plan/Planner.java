package io.pincast.chaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes a plan of a seed: the same for the same seed. */
public final class Planner {
    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final int OF_SPECIAL = 2;
    private final Random random;
    private final long seed;
    private final int posts;
    private final Duration length;
    private final Set<Kind> kinds;
    private final List<PlannedPost> planned = new ArrayList<>();

    /**
     * Makes a planner.
     *
     * @param kinds what the product can publish
     */
    public Planner(long seed, int posts, Duration length, Set<Kind> kinds) {
        this.random = new Random(seed);
        this.seed = seed;
        this.posts = posts;
        this.length = length;
        this.kinds = Set.copyOf(kinds);
    }

    public Plan plan() {
        var usual = Math.clamp(posts / 8, 3, 10);
        var accounts = new ArrayList<>(Collections.nCopies(usual, Role.USUAL));
        for (var role : List.of(Role.BLOCKED, Role.REVOKED, Role.ERASED)) {
            accounts.add(role);
            for (var i = 0; i < OF_SPECIAL; i++) {
                add(accounts.size() - 1, role, at(), List.of());
            }
        }
        accounts.add(Role.BUSY);
        var limit = limit(usual);
        busy(accounts.size() - 1, limit);
        for (var i = 0; i < pairs(); i++) {
            // Spread evenly: what happens to twins must find some whenever it comes.
            twins(
                    random.nextInt(usual),
                    FIRST.plus(length.minus(FIRST).multipliedBy(i).dividedBy(pairs())),
                    false);
        }
        while (planned.size() < posts - reserve()) {
            var at = at();
            add(random.nextInt(usual), Role.USUAL, at, wishes(at));
        }
        keepBack(usual);
        planned.sort(Comparator.comparing(PlannedPost::dueAfter));
        return new Plan(seed, length, accounts, limit, planned);
    }

    /** Half as much again as a usual account needs. */
    private int limit(int usual) {
        var minutes = Math.max(1, length.toSeconds() / 60.0);
        return Math.max(6, (int) Math.ceil(posts * 0.7 / usual / minutes * 1.5));
    }

    private int reserve() {
        return Math.max(4, posts / 6);
    }

    /** Two twins first: what is for them finds the fewest. */
    private void keepBack(int usual) {
        twins(random.nextInt(usual), length, true);
        while (planned.size() < posts) {
            planned.add(new PlannedPost(
                    planned.size(),
                    key("post"),
                    random.nextInt(usual),
                    Role.USUAL,
                    random.nextInt(Plan.BOARDS),
                    Kind.IMAGE,
                    false,
                    length,
                    true,
                    List.of()));
        }
    }

    private int pairs() {
        return Math.max(3, posts / 16);
    }

    /** More at once than may be sent in a minute, and some that come when all is used up. */
    private void busy(int account, int limit) {
        var at = FIRST.plusSeconds(random.nextInt(5));
        for (var i = 0; i < limit + 2; i++) {
            add(account, Role.BUSY, at, List.of());
        }
        for (var i = 0; i < 2; i++) {
            add(account, Role.BUSY, at.plusSeconds(5 + random.nextInt(10)), List.of());
        }
    }

    private void twins(int account, Duration at, boolean reserve) {
        var board = random.nextInt(Plan.BOARDS);
        var key = key("twin");
        for (var i = 0; i < 2; i++) {
            planned.add(new PlannedPost(
                    planned.size(), key, account, Role.USUAL, board, Kind.IMAGE, true, at, reserve, List.of()));
        }
    }

    private void add(int account, Role role, Duration at, List<Wish> wishes) {
        var kind = role == Role.USUAL ? kind() : Kind.IMAGE;
        var board = role == Role.USUAL ? random.nextInt(Plan.BOARDS) : 0;
        planned.add(new PlannedPost(planned.size(), key("post"), account, role, board, kind, false, at, false, wishes));
    }

    private String key(String what) {
        return what + " " + seed + "-" + planned.size();
    }

    private Kind kind() {
        var drawn = random.nextInt(10);
        var kind = drawn < 2 ? Kind.CAROUSEL : drawn < 3 ? Kind.VIDEO : Kind.IMAGE;
        return kinds.contains(kind) ? kind : Kind.IMAGE;
    }

    private Duration at() {
        return FIRST.plusMillis(random.nextLong(length.minus(FIRST).toMillis()));
    }

    /** Mostly nothing; otherwise mostly close to the instant at which it is due. */
    private List<Wish> wishes(Duration due) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> List.of(new Wish.Cancel(near(due)));
            case 2, 3 -> List.of(new Wish.Edit(near(due)));
            case 4 -> List.of(new Wish.Move(near(due.minusSeconds(1)), due.plusMillis(random.nextInt(8000))));
            case 5 -> {
                var edit = near(due.minusSeconds(1));
                yield List.of(new Wish.Edit(edit), new Wish.Cancel(edit.plusMillis(random.nextInt(6000))));
            }
            default -> List.of();
        };
    }

    private Duration near(Duration due) {
        var at = random.nextInt(4) == 0
                ? due.minusMillis(random.nextInt(5000))
                : due.plusMillis(random.nextInt(3500) - 1000);
        return at.isNegative() ? Duration.ZERO : at;
    }
}
