package io.pincast.chaos.point;

import io.pincast.publisher.attempt.Pinterest;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.publication.CallOutcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The publisher's ports: its ledger's store, and Pinterest. */
final class PublisherPorts {
    private final Points points;
    /** What the thread has armed: the request that follows does not name its publication. */
    private final Map<Thread, Publication> armed = new ConcurrentHashMap<>();
    /** How many chunks a request with this media has; learned from those that went through. */
    private final Map<Object, Integer> chunks = new ConcurrentHashMap<>();

    PublisherPorts(Points points) {
        this.points = points;
    }

    static boolean has(Object bean) {
        return bean instanceof LedgerStore || bean instanceof Pinterest;
    }

    Object around(Object port) {
        return Port.around(port, this::take);
    }

    private @Nullable Object take(Port.Call call) throws Throwable {
        return switch (call.name()) {
            case "change" -> change(call);
            case "create" -> create(call);
            default -> call.proceed();
        };
    }

    private @Nullable Object change(Port.Call call) throws Throwable {
        var change = call.argument(Decision.Change.class);
        var arms = change.before().state() == PublicationState.PREPARED
                && change.after().state() == PublicationState.SENDING;
        if (!arms) {
            return call.proceed();
        }
        points.ask(at(Place.ARMING, change.after(), ""));
        var written = call.proceed();
        if (written == LedgerStore.Written.DONE) {
            armed.put(Thread.currentThread(), change.after());
        }
        return written;
    }

    private @Nullable Object create(Port.Call call) throws Throwable {
        var publication = armed.remove(Thread.currentThread());
        if (publication == null) {
            return call.proceed();
        }
        var media = call.argument(Order.class).content().media();
        var last = chunks.getOrDefault(media, 0);
        var watch =
                points.ask(at(Place.ARMED, publication, last > 0 ? Passing.LAST_CHUNK_KNOWN : "")) == Reply.ASK_AGAIN;
        var gate = new Gate(call.argument(BooleanSupplier.class), publication, last, watch);
        var outcome = call.with(BooleanSupplier.class, ignored -> gate).proceed();
        if (outcome instanceof CallOutcome.Published) {
            chunks.put(media, gate.asked.get());
        }
        if (outcome != null) {
            points.ask(at(Place.ANSWERED, publication, outcome.getClass().getSimpleName()));
        }
        return outcome;
    }

    private static Passing at(Place place, Publication publication, String detail) {
        var subject = publication.subject();
        return new Passing(place, subject.postId(), subject.publicationId(), publication.round(), detail);
    }

    /** Stands before the last chunk, and behind it. */
    private final class Gate implements BooleanSupplier {
        private final BooleanSupplier fence;
        private final Publication publication;
        private final int last;
        private final boolean watch;
        private final AtomicInteger asked = new AtomicInteger();

        Gate(BooleanSupplier fence, Publication publication, int last, boolean watch) {
            this.fence = fence;
            this.publication = publication;
            this.last = last;
            this.watch = watch;
        }

        @Override
        public boolean getAsBoolean() {
            var chunk = asked.incrementAndGet();
            if (chunk == last) {
                points.ask(at(Place.LAST_CHUNK, publication, "chunk " + chunk));
            }
            var open = fence.getAsBoolean();
            if (open && chunk == last && watch) {
                // The chunk leaves once this has returned; whoever is asked waits until Pinterest has it.
                Thread.startVirtualThread(() -> points.ask(at(Place.ALL_SENT, publication, "")));
            }
            return open;
        }
    }
}
