package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's document of one publication.
 *
 * @param order absent where a cancellation came before it
 * @param round the how-manieth attempt; counted by the scheduler alone
 * @param epoch of whoever works on the round
 * @param seq number of the last fact that was told
 * @param version of the document; rises with each write
 * @param answer the last verdict; while a round is open, that of the round before
 */
public record Publication(
        Subject subject,
        @Nullable Order order,
        int round,
        PublicationState state,
        long epoch,
        long seq,
        long version,
        Times times,
        History history,
        @Nullable Fact answer) {

    /** One nobody has heard of. */
    static Publication unknown(Subject subject) {
        return new Publication(subject, null, 0, PublicationState.PREPARED, 0, 0, 0, Times.NONE, History.EMPTY, null);
    }

    public String id() {
        return subject.publicationId();
    }

    /** What is to be made; a round that is open always has it. */
    public Order requireOrder() {
        if (order == null) {
            throw new IllegalStateException("publication " + id() + " has no order");
        }
        return order;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(subject.accountId(), requireOrder());
    }

    /** Unique over all publications, so that no two of equal content are under way together. */
    public String activeKey() {
        return state.isOpen() ? fingerprint().value() : "idle:" + id();
    }

    /** The Pin, once it is proven. */
    public Optional<String> pinId() {
        return answer != null && answer.happening() instanceof Happening.Published published
                ? Optional.of(published.pinId())
                : Optional.empty();
    }

    /** The slot that the limit keeps for this round, where the one before ended with that. */
    public Optional<Instant> slotAt() {
        return answer != null && answer.happening() instanceof Happening.Deferred deferred
                ? Optional.ofNullable(deferred.slotAt())
                : Optional.empty();
    }

    public Optional<Attempt> lastAttempt() {
        return history.attempts().isEmpty()
                ? Optional.empty()
                : Optional.of(history.attempts().getLast());
    }

    /** Whether a request of an earlier round may yet show its effect. */
    public boolean isDoubtful() {
        return history.doubtSince() != null;
    }

    /**
     * The instants of a round.
     *
     * @param leaseUntil until when its holder may work on it; absent where nobody holds it
     * @param armedAt when its request was armed
     * @param quietAt from when nothing can come of that request any more
     * @param actAt when somebody has to look at it next; absent where nobody has to
     */
    public record Times(
            @Nullable Instant preparedAt,
            @Nullable Instant leaseUntil,
            @Nullable Instant armedAt,
            @Nullable Instant quietAt,
            @Nullable Instant actAt) {

        static final Times NONE = new Times(null, null, null, null, null);
    }

    /**
     * What is remembered over rounds.
     *
     * @param attempts the last ones, oldest first
     * @param reads of the board, in this round
     * @param doubtSince since when a Pin may exist that no answer told of
     * @param streak how many rounds were deferred in a row for the same reason
     * @param video how far its video is, while the Pin may yet be made
     */
    public record History(
            List<Attempt> attempts,
            List<Evidence> reads,
            @Nullable Instant doubtSince,
            int streak,
            @Nullable VideoUpload video) {

        static final History EMPTY = new History(List.of(), List.of(), null, 0, null);

        public History {
            attempts = List.copyOf(attempts);
            reads = List.copyOf(reads);
        }

        public long absences() {
            return reads.stream().filter(Evidence::counted).count();
        }
    }
}
