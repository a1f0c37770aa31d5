package io.pincast.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the publisher tells of a publication. Keyed by post; {@code seq} rises with every answer about a publication. */
public sealed interface PublicationEvent extends PublisherEvent {
    String publicationId();

    String postId();

    int round();

    long seq();

    /**
     * The Pin exists.
     *
     * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
     * @param adopted whether it was found on the board after an unclear answer, rather than told by the answer
     */
    @EventType("PinPublished")
    record PinPublished(
            String publicationId,
            String postId,
            int round,
            long seq,
            String accountId,
            String boardId,
            String pinId,
            String pinUrl,
            String environment,
            Instant publishedAt,
            boolean adopted)
            implements PublicationEvent {}

    /** Proven not published, and worth another round at {@code retryAt}. */
    @EventType("PublicationDeferred")
    record PublicationDeferred(
            String publicationId,
            String postId,
            int round,
            long seq,
            Instant retryAt,
            @Nullable Instant slotAt,
            Cause cause)
            implements PublicationEvent {}

    /** Proven not published, and no use in trying again as it is. */
    @EventType("PublicationFailed")
    record PublicationFailed(String publicationId, String postId, int round, long seq, Cause cause)
            implements PublicationEvent {}

    /** Whether the Pin exists could not be told; a person decides with the evidence. */
    @EventType("PublicationUnconfirmed")
    record PublicationUnconfirmed(
            String publicationId, String postId, int round, long seq, Cause cause, List<Evidence> evidence)
            implements PublicationEvent {

        public PublicationUnconfirmed {
            evidence = List.copyOf(evidence);
        }
    }

    /** Cancelled in time: nothing was sent in this round and nothing will be. */
    @EventType("PublicationRevoked")
    record PublicationRevoked(String publicationId, String postId, int round, long seq) implements PublicationEvent {}

    /** The publication's video is at Pinterest, which now works on it; no Pin is made yet. */
    @EventType("VideoUploaded")
    record VideoUploaded(String publicationId, String postId, int round, long seq, long sizeBytes, long durationMillis)
            implements PublicationEvent {}

    /** The publisher is about to call Pinterest. */
    @EventType("AttemptStarted")
    record AttemptStarted(String publicationId, String postId, int round, long seq, Instant startedAt)
            implements PublicationEvent {}

    /**
     * A call ended.
     *
     * @param outcome {@code PUBLISHED}, {@code NOT_CREATED} or {@code UNKNOWN}
     * @param requestId Pinterest's {@code x-pinterest-rid}
     */
    @EventType("AttemptEnded")
    record AttemptEnded(
            String publicationId,
            String postId,
            int round,
            long seq,
            Instant endedAt,
            long durationMillis,
            String outcome,
            @Nullable Cause cause,
            @Nullable String requestId)
            implements PublicationEvent {}

    /** The board was read to find out what became of an unclear answer. */
    @EventType("BoardRead")
    record BoardRead(
            String publicationId,
            String postId,
            int round,
            long seq,
            Evidence evidence,
            @Nullable Instant nextReadAt) implements PublicationEvent {}

    /** Not begun yet, and why: a fact for the timeline, no answer. */
    @EventType("PublicationWaiting")
    record PublicationWaiting(String publicationId, String postId, int round, long seq, Instant until, Cause cause)
            implements PublicationEvent {}

    /** After a success more than one Pin with this content was seen on the board; a person decides. */
    @EventType("PossibleDuplicate")
    record PossibleDuplicate(String publicationId, String postId, int round, long seq, List<String> pinIds)
            implements PublicationEvent {

        public PossibleDuplicate {
            pinIds = List.copyOf(pinIds);
        }
    }

    /**
     * One reading of a board.
     *
     * @param whole whether every page was read
     * @param counted whether its absence counts: it began late enough, and was whole
     * @param matches ids of Pins with the publication's content, created late enough
     */
    record Evidence(Instant readAt, int pinsSeen, boolean whole, boolean counted, List<String> matches) {
        public Evidence {
            matches = List.copyOf(matches);
        }
    }
}
