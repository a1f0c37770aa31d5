package io.pincast.explorer.check;

import io.pincast.explorer.protocol.Scene;
import io.pincast.explorer.protocol.Scene.Cast;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.Codec;
import io.pincast.explorer.state.Message;
import io.pincast.explorer.state.Pin;
import io.pincast.explorer.state.Replicas;
import io.pincast.explorer.state.World;
import io.pincast.explorer.step.Books;
import io.pincast.explorer.step.Harm;
import io.pincast.explorer.step.Moves;
import io.pincast.explorer.step.Next;
import io.pincast.explorer.step.Step;
import io.pincast.scheduler.publication.PublicationState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an end is always near. Takes a state, lets every replica crash and everything on its way between the services be lost, and
 * then looks for a way to where every publication is published, failed or cancelled, by steps that nobody's mishap is among. What it
 * takes is found in the stores alone: so whoever finds a way shows that nothing is stuck, and that somebody will act.
 */
final class Completion {
    private static final int MOST = 3000;
    private static final int MORE_ROUNDS = 2;
    private static final int TOLD = 8;
    private final Codec codec;
    private final Books books;
    private final Moves moves;
    private final Tidying tidying;
    private final Set<Long> ending = new HashSet<>();
    private final ArrayDeque<String> tried = new ArrayDeque<>();

    Completion(Books books, Codec codec) {
        this.codec = codec;
        var scene = books.scene();
        var cast = new Cast(
                scene.cast().publications(),
                Math.min(scene.cast().rounds() + MORE_ROUNDS, Message.MOST_ROUNDS),
                1,
                scene.cast().publishers());
        var calm = Scene.of(scene.name(), cast, scene.timing()).garbledIf(scene);
        this.books = books.with(calm);
        this.moves = new Moves(this.books);
        this.tidying = new Tidying(this.books, false, true);
    }

    /** What was tried in vain, or nothing where there is a way. */
    @Nullable
    String stuck(World world) {
        var lost = lost(world);
        return ends(lost.created()) && ends(lost.world()) ? null : String.join("; ", tried);
    }

    /** Requests that are open at Pinterest come to something, or to nothing. */
    private record Lost(World world, World created) {}

    private Lost lost(World world) {
        var without = new World(world.first(), world.second(), Replicas.IDLE);
        var with = without;
        for (var about = 0; about < books.publications(); about++) {
            var one = world.of(about);
            var pins = new ArrayList<>(one.pins());
            one.orphans().forEach(request -> pins.add(new Pin(request.content(), 0, false, 0, 0)));
            for (var replica = 0; replica < 2; replica++) {
                var task = world.publisher(replica);
                if (task.isAbout(about) && task.isOpenAtPinterest()) {
                    pins.add(new Pin(task.content(), 0, false, 0, 0));
                }
            }
            var alone = new Case(one.scheduler(), one.ledger(), 0, 0, List.of(), one.pins(), 1);
            without = without.with(about, alone);
            with = with.with(about, alone.pins(pins));
        }
        return new Lost(without, with);
    }

    private boolean ends(World from) {
        var start = codec.encode(tidying.tidy(from));
        if (ending.contains(start)) {
            return true;
        }
        var seen = new HashSet<Long>();
        var way = new ArrayDeque<Long>();
        tried.clear();
        way.push(start);
        seen.add(start);
        while (!way.isEmpty() && seen.size() < MOST) {
            var at = codec.decode(way.peek());
            if (isEnd(at) || ending.contains(way.peek())) {
                ending.addAll(way);
                return true;
            }
            var next = mostHelpful(at, seen);
            if (next == null) {
                way.pop();
            } else {
                seen.add(next);
                way.push(next);
            }
        }
        return false;
    }

    private @Nullable Long mostHelpful(World at, Set<Long> seen) {
        var best = new Best(seen, first(at));
        moves.from(at, best);
        if (best.next != null && tried.size() < TOLD && !best.told.equals(tried.peekLast())) {
            tried.add(best.told);
        }
        return best.next;
    }

    /** The publication that is brought to its end first: one whose ledger is open may keep another waiting. */
    private int first(World world) {
        var secondIsOpen = books.publications() > 1
                && books.ledger()
                        .get(world.second().ledger())
                        .filter(known -> known.state().isOpen())
                        .isPresent();
        return secondIsOpen || isEnd(world.first()) ? 1 : 0;
    }

    private boolean isEnd(World world) {
        return isEnd(world.first()) && (books.publications() == 1 || isEnd(world.second()));
    }

    private boolean isEnd(Case one) {
        var state = books.scheduler().get(one.scheduler()).state();
        return state == PublicationState.PUBLISHED
                || state == PublicationState.FAILED
                || state == PublicationState.CANCELLED;
    }

    private final class Best implements Next {
        private final Set<Long> seen;
        private final int first;
        private @Nullable Step step;

        private String told = "";

        @Nullable
        Long next;

        Best(Set<Long> seen, int first) {
            this.seen = seen;
            this.first = first;
        }

        @Override
        public void to(World world, Step how, int who, int about) {
            if (how.helps() && isWelcome(how, about) && (step == null || how.compareTo(step) < 0)) {
                var state = codec.encode(tidying.tidy(world));
                if (!seen.contains(state)) {
                    step = how;
                    told = how.told(who, about);
                    next = state;
                }
            }
        }

        private boolean isWelcome(Step how, int about) {
            return how == Step.TIME_PASSED || (about & 1) == first;
        }

        @Override
        public void wrong(Harm harm, String detail, Step how, int who, int about) {}
    }
}
