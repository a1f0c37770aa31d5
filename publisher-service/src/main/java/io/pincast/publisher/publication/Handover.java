package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a round goes to be worked on. */
public interface Handover {

    /**
     * Whether a round that comes now may go to its lane at once. Not where there is no room, and then not until what had to stay in
     * the store is taken from there: it would overtake it.
     */
    boolean takesAtOnce();

    /** What to tell of a round that comes now, where those before it on the account take long. */
    Optional<Happening.Waiting> waitingOf(String accountId, Instant now);

    /**
     * Takes it.
     *
     * @param place among those of its account that wait
     */
    void take(Held held, Place place);

    /**
     * Who goes first: by the slots that the limit gave them, which it gives in the order in which they come; then whoever has none,
     * in the order of the plan. The instants of their rounds say nothing of their order any more. Nobody may stand before one whose
     * slot is earlier: the limit lets nobody go before it, so both would stand.
     *
     * @param slotAt what the limit keeps for it; absent where nothing
     * @param notAfter by when it must be out, which goes with the plan
     */
    record Place(@Nullable Instant slotAt, Instant notAfter) implements Comparable<Place> {
        /** A reading sends nothing that the limit counts, and the limit's queue may be long. */
        private static final Instant NO_LIMIT = Instant.MIN;

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> Objects.requireNonNullElse(place.slotAt, Instant.MAX))
                .thenComparing(Place::notAfter);

        public static Place of(Publication publication) {
            var slotAt = publication.state() == PublicationState.PREPARED
                    ? publication.slotAt().orElse(null)
                    : NO_LIMIT;
            return new Place(slotAt, publication.requireOrder().notAfter());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
