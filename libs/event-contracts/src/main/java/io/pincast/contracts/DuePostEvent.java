package io.pincast.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the scheduler asks of the publisher. Keyed by account; the publication and its round also stand in headers. */
public sealed interface DuePostEvent {
    String publicationId();

    String postId();

    /** The how-manieth attempt this is, from 1; counted by the scheduler alone. */
    int round();

    /**
     * A publication is due: make the Pin.
     *
     * @param fingerprint hash of account, board, section and texts: at most one publication with it may be under way
     * @param notAfter later than this it must not be published any more
     * @param slotAt the instant at which budget was reserved for it, where it was
     * @param afterUnclear what the workspace wants where an answer proved nothing and the board's readings found no Pin;
     *     {@link AfterUnclear#LOOK_AND_RETRY} where nothing is said
     */
    @EventType("PublicationDue")
    record PublicationDue(
            String publicationId,
            String postId,
            int round,
            PublicationKind kind,
            String accountId,
            String boardId,
            @Nullable String boardSectionId,
            PinContent content,
            String fingerprint,
            Instant dueAt,
            Instant notAfter,
            @Nullable Instant slotAt,
            @Nullable AfterUnclear afterUnclear)
            implements DuePostEvent {}

    /** The user cancelled after the claim: end the round if nothing was sent yet. */
    @EventType("PublicationRevocationRequested")
    record PublicationRevocationRequested(String publicationId, String postId, int round, String accountId)
            implements DuePostEvent {}

    /**
     * A person decided about an outcome that no reading could tell, or asks for a failed publication to be tried again.
     *
     * @param pinId the Pin that the person found; with {@link Decision#FOUND} only
     * @param decidedBy who
     */
    @EventType("PublicationResolutionRequested")
    record PublicationResolutionRequested(
            String publicationId,
            String postId,
            int round,
            String accountId,
            Decision decision,
            @Nullable String pinId,
            String decidedBy)
            implements DuePostEvent {}

    /** What a due publication does at Pinterest. */
    enum PublicationKind {
        CREATE
    }

    /** What follows an unclear answer once the board was read and showed no Pin. */
    enum AfterUnclear {
        /** Another round. */
        LOOK_AND_RETRY,
        /** A person decides. */
        ASK
    }

    /** The three things that a person can say of an unclear outcome. */
    enum Decision {
        FOUND,
        TRY_AGAIN,
        GIVE_UP
    }
}
