package io.pincast.chaos.plan;

/** What an account is there for. */
public enum Role {
    /** Most posts, and most faults. */
    USUAL,
    /** More posts at one instant than its limit allows in a minute. */
    BUSY,
    /** Pinterest takes it for a spammer. */
    BLOCKED,
    /** Pinterest ends its tokens. */
    REVOKED,
    /** Its board is deleted. */
    ERASED
}
