package io.pincast.chaos.point;

/** Where in its code a replica is when it asks. */
public enum Place {
    /** The scheduler has claimed, and has sent nothing yet. */
    CLAIMED,
    /** The broker has the due message, and it is not marked as dispatched yet. */
    MARKING,
    /** A round is handed to the producer; the detail says how often it was sent before. */
    SENDING_DUE,
    /** The scheduler wrote what an answer means; the detail has the states before and after. */
    ANSWER_TAKEN,
    /** The scheduler found an answer overdue, and sent the round again. */
    OVERDUE,
    /** The publisher has prepared everything; its next write arms. */
    ARMING,
    /** The arming is stored; no byte has left. The detail says whether it is known which chunk is the last. */
    ARMED,
    /** All of the request has left but its last chunk. */
    LAST_CHUNK,
    /** The last chunk was handed to the connection; the answer is awaited. */
    ALL_SENT,
    /** The answer is here, and is not stored yet; the detail says what it proved. */
    ANSWERED,
    /** An event is about to be sent; the detail has its type and the cause that it names. */
    SENDING_EVENT,
    /** The broker has the event; it still lies in the outbox. */
    EVENT_SENT
}
