package io.pincast.scheduler.publication;

/** Where a publication stands. */
public enum PublicationState {
    /** Waits for its instant; edit, reschedule and cancel still win. */
    PLANNED,
    /** Frozen, about to be sent. The claim is the outbox entry: whoever finds it lapsed sends the same round. */
    CLAIMED,
    /** The broker has it; the publisher's answer is awaited. */
    DISPATCHED,
    PUBLISHED,
    FAILED,
    /** Whether the Pin exists could not be told: a person decides. */
    UNCONFIRMED,
    /** Waits for a person or an account, not for an instant. */
    HELD,
    CANCELLED;

    /** With the publisher, so only its answer can end the round. */
    public boolean isUnderWay() {
        return this == CLAIMED || this == DISPATCHED;
    }

    /** Not frozen: a change of the plan is taken at once. */
    public boolean isOpen() {
        return this == PLANNED || this == HELD;
    }
}
