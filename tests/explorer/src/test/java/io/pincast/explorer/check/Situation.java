package io.pincast.explorer.check;

import io.pincast.explorer.protocol.Protocol;
import io.pincast.explorer.protocol.Scene;
import io.pincast.explorer.search.Model;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.Codec;
import io.pincast.explorer.state.Replicas;
import io.pincast.explorer.state.World;
import io.pincast.explorer.step.Books;
import io.pincast.explorer.step.Harm;
import io.pincast.explorer.step.Moves;
import io.pincast.explorer.step.Next;
import io.pincast.explorer.step.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The protocol in a scene, as something to search through. */
public final class Situation implements Model {
    private final Set<Harm> sought;
    private final Books books;
    private final Codec codec = new Codec();
    private final Moves moves;
    private final Tidying tidying;
    private final Wrongs wrongs;
    private final Lemma lemma;
    private final Completion completion;

    /**
     * Makes one.
     *
     * @param manner how it is looked at
     * @param sought what is looked for
     */
    public Situation(Scene scene, Protocol protocol, Manner manner, Set<Harm> sought) {
        this.sought = Set.copyOf(sought);
        this.books = Books.of(scene, protocol, manner.leases());
        this.moves = new Moves(books);
        this.tidying = new Tidying(books, protocol.forgets(), manner.symmetric());
        this.wrongs = new Wrongs(books);
        this.lemma = new Lemma(books);
        this.completion = new Completion(books, codec);
    }

    /**
     * How it is looked at.
     *
     * @param leases whether a lease holds anybody off; else whoever comes may take over at any moment, which is more than can happen
     * @param symmetric whether replicas are interchangeable; a trace then mixes up their names
     */
    public record Manner(boolean leases, boolean symmetric) {}

    @Override
    public long start() {
        return codec.encode(new World(planned(0), books.publications() == 1 ? Case.NONE : planned(1), Replicas.IDLE));
    }

    private Case planned(int publication) {
        var document = books.scheduler().planned(publication);
        return new Case(document, 0, 0, 0, List.of(), List.of(), books.scene().decisions());
    }

    @Override
    public void steps(long state, Sink sink) {
        moves.from(codec.decode(state), new Encoded(sink));
    }

    @Override
    public @Nullable String wrong(long state) {
        var world = codec.decode(state);
        var harms = wrongs.in(world);
        for (var about = 0; about < books.publications() && books.protocol().forgets(); about++) {
            var wrong = lemma.wrong(world.of(about), about);
            if (wrong != null) {
                harms.add(wrong);
            }
        }
        var harm = harms.stream().filter(sought::contains).findFirst();
        if (harm.isPresent() || !sought.contains(Harm.STUCK)) {
            return harm.map(Harm::toString).orElse(null);
        }
        var tried = completion.stuck(world);
        return tried == null ? null : Harm.STUCK + ", for all is lost that is in memory or on its way; tried: " + tried;
    }

    @Override
    public String describe(long state) {
        var world = codec.decode(state);
        return books.publications() == 1
                ? describe(world.first())
                : "P1: " + describe(world.first()) + " | P2: " + describe(world.second());
    }

    private String describe(Case one) {
        var shown = books.scheduler().get(one.scheduler());
        var ledger = books.ledger().get(one.ledger());
        return "%s %d%s%s, ledger %s, Pins %d"
                .formatted(
                        shown.state(),
                        shown.round(),
                        books.scheduler().content(one.scheduler()) == 1 ? " edited" : "",
                        shown.cancelRequested() ? " cancelling" : "",
                        ledger.map(known -> known.state() + " " + known.round()).orElse("empty"),
                        one.pins().size());
    }

    /** How many documents of the ledger were met. */
    public int ledgerDocuments() {
        return books.ledger().size();
    }

    private final class Encoded implements Next {
        private final Sink sink;

        Encoded(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void to(World world, Step step, int who, int about) {
            sink.step(codec.encode(tidying.tidy(world)), step, who, about);
        }

        @Override
        public void wrong(Harm harm, String detail, Step step, int who, int about) {
            if (sought.contains(harm)) {
                sink.wrong(harm + " " + detail, step, who, about);
            }
        }
    }
}
