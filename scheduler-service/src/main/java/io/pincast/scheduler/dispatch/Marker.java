package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.ClaimMetrics;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** S3, second half: tells that a round was handed over, and marks it; or gives claims back that were never sent. In batches. */
@Component
class Marker {
    private static final Logger log = LoggerFactory.getLogger(Marker.class);
    private static final int BATCH = 250;
    /** So long a mark gives way to claims at most. Far less than a claim's lease: a mark that is missing makes a second sending. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private final LinkedBlockingDeque<Sent> unmarked = new LinkedBlockingDeque<>();
    /** Of the loop alone: those that the world was told of, and that are to be marked. */
    private final List<CompletableFuture<Publication>> told = new ArrayList<>();

    private final DuePublications publications;
    private final PublicationOrders orders;
    private final ClaimMetrics claims;
    private final Replica replica;
    private final Dispatching.Timers timers;

    Marker(
            DuePublications publications,
            PublicationOrders orders,
            ClaimMetrics claims,
            Replica replica,
            DispatchProperties properties) {
        this.publications = publications;
        this.orders = orders;
        this.claims = claims;
        this.replica = replica;
        this.timers = properties.timers();
    }

    /** The broker has it. */
    void sent(Publication publication, Instant at) {
        // Sent again while the publisher's answer is awaited: told and marked long ago.
        if (publication.state() == PublicationState.CLAIMED) {
            unmarked.add(new Sent(publication, at));
        }
    }

    /**
     * Tells at once, and leaves the store for a moment to who is busy claiming what is late. What is left when it stops is marked
     * before it ends.
     */
    Loop loop(BooleanSupplier busy) {
        return new Loop(
                "scheduler-marker",
                stop -> {
                    var first = unmarked.pollFirst(1, TimeUnit.SECONDS);
                    if (first == null) {
                        return;
                    }
                    unmarked.addFirst(first);
                    var until = first.at().plus(PATIENCE);
                    tell();
                    while (busy.getAsBoolean() && replica.now().isBefore(until) && !stop.await(PAUSE)) {
                        tell();
                    }
                    mark();
                },
                this::mark);
    }

    /** Marks what the broker has. Returns how many were still claimed. */
    int mark() {
        tell();
        var batch = List.copyOf(told);
        told.clear();
        var marked = 0;
        for (var from = 0; from < batch.size(); from += BATCH) {
            marked += mark(batch.subList(from, Math.min(from + BATCH, batch.size())));
        }
        return marked;
    }

    private void tell() {
        var batch = new ArrayList<Sent>();
        unmarked.drainTo(batch);
        batch.stream()
                .map(sent -> orders.dispatched(sent.publication(), sent.at()).thenApply(done -> sent.publication()))
                .forEach(told::add);
    }

    private int mark(List<CompletableFuture<Publication>> batch) {
        // What could not be told is not marked: whoever takes up the lapsed claim tells it.
        var marks = batch.stream()
                .map(Marker::unlessFailed)
                .flatMap(Optional::stream)
                .map(publication -> Dispatching.mark(publication, timers, replica.now()))
                .flatMap(Optional::stream)
                .toList();
        var fresh = publications.applyAll(only(marks, true));
        claims.dispatched(fresh);
        return fresh + publications.applyAll(only(marks, false));
    }

    /** Gives claims back; those that somebody else took up already are left alone. */
    void release(List<Publication> unsent) {
        var now = replica.now();
        var releases = unsent.stream()
                .map(publication -> Optional.ofNullable(publication.claim())
                        .filter(claim -> claim.owner().equals(replica.id()))
                        .flatMap(claim -> Dispatching.release(publication, claim, now)))
                .flatMap(Optional::stream)
                .toList();
        claims.released(publications.applyAll(releases));
    }

    private static List<Decision> only(List<Decision> marks, boolean fresh) {
        return marks.stream().filter(mark -> mark.endsFreshClaim() == fresh).toList();
    }

    private static Optional<Publication> unlessFailed(CompletableFuture<Publication> telling) {
        return telling.<Optional<Publication>>handle((publication, failure) -> {
                    if (failure != null) {
                        log.warn("a dispatch is not told yet: {}", failure.toString());
                    }
                    return Optional.ofNullable(publication);
                })
                .join();
    }

    private record Sent(Publication publication, Instant at) {}
}
