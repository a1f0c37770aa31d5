package io.pincast.pinterest.client.call;

/** What a failed call proves about its effect at Pinterest; what may be done next follows from it alone. */
public enum Proof {
    /** Pinterest never had the whole request: nothing can have come of it. */
    NOT_SENT,
    /** Pinterest answered 4xx: it took the request and did nothing. */
    REFUSED,
    /** It may have taken effect: look before anything is repeated. */
    UNKNOWN
}
