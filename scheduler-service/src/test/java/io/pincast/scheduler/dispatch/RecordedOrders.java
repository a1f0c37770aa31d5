package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A broker that notes what it is given, and may be away, or keep an acknowledgement back. */
public final class RecordedOrders implements PublicationOrders {
    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<PublicationId> prepared = new CopyOnWriteArrayList<>();
    volatile @Nullable RuntimeException away;
    volatile boolean silent;
    private final Clock clock;

    public RecordedOrders(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> due(Publication publication) {
        return send("due", publication);
    }

    @Override
    public Supplier<CompletableFuture<Void>> prepareDue(Publication publication) {
        prepared.add(publication.id());
        return () -> due(publication);
    }

    @Override
    public CompletableFuture<Void> dispatched(Publication publication, Instant at) {
        return send("dispatched", publication);
    }

    @Override
    public CompletableFuture<Void> revocation(Publication publication) {
        return send("revocation", publication);
    }

    @Override
    public CompletableFuture<Void> resolution(Publication publication) {
        return send("resolution", publication);
    }

    List<Sent> ofKind(String kind) {
        return sent.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private CompletableFuture<Void> send(String kind, Publication publication) {
        var why = away;
        if (why != null) {
            return CompletableFuture.failedFuture(why);
        }
        sent.add(new Sent(kind, publication, clock.instant()));
        return silent ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
    }

    record Sent(String kind, Publication publication, Instant at) {}
}
