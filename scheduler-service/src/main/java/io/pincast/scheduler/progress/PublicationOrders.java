package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Publication;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What is asked of the publisher. Each completes once the broker has it; each may be sent again under the same id. */
public interface PublicationOrders {

    /** This round is due. Never called before it is. */
    CompletableFuture<Void> due(Publication publication);

    /** Makes ready what tells that this round is due, before it is; it is told when it is asked for. */
    default Supplier<CompletableFuture<Void>> prepareDue(Publication publication) {
        return () -> due(publication);
    }

    /** Tells the world that this round was handed over. */
    CompletableFuture<Void> dispatched(Publication publication, Instant at);

    CompletableFuture<Void> revocation(Publication publication);

    CompletableFuture<Void> resolution(Publication publication);
}
