package io.pincast.publisher.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Where a round stands. The whole state machine is {@link #canBecome}. */
public enum PublicationState {
    /** Known, and nothing was sent in this round. */
    PREPARED,
    /** Armed: a request may be on its way, or may have been. */
    SENDING,
    /** What became of the request is not known; the board is read. */
    RECONCILING,
    PUBLISHED,
    DEFERRED,
    FAILED,
    UNCONFIRMED,
    REVOKED;

    /** Whether the round still goes on; otherwise it has an answer. */
    public boolean isOpen() {
        return this == PREPARED || this == SENDING || this == RECONCILING;
    }

    /** Whether a Pin may yet be made of what was prepared for it. Where a person tries a failed one again, all begins anew. */
    public boolean mayPublishYet() {
        return isOpen() || this == DEFERRED || this == UNCONFIRMED;
    }

    /** Whether one write may lead from here to {@code next}. A Pin that is proven leads to {@code PUBLISHED} from nearly everywhere. */
    public boolean canBecome(PublicationState next) {
        return successors().contains(next);
    }

    private Set<PublicationState> successors() {
        return switch (this) {
            case PREPARED -> EnumSet.complementOf(EnumSet.of(RECONCILING));
            case SENDING -> EnumSet.of(RECONCILING, PUBLISHED, DEFERRED, FAILED);
            case RECONCILING -> EnumSet.of(RECONCILING, PUBLISHED, DEFERRED, FAILED, UNCONFIRMED);
            // A new round, or the end of one that never opened.
            case DEFERRED -> EnumSet.of(PREPARED, DEFERRED, FAILED, REVOKED, PUBLISHED);
            // A person decides.
            case FAILED -> EnumSet.of(DEFERRED, PUBLISHED);
            case UNCONFIRMED -> EnumSet.of(UNCONFIRMED, DEFERRED, FAILED, PUBLISHED);
            // It is watched for a second Pin.
            case PUBLISHED -> EnumSet.of(PUBLISHED);
            case REVOKED -> EnumSet.noneOf(PublicationState.class);
        };
    }
}
