package io.pincast.auth.account;

/** What is told of an account, stored in the same write as the change that it tells of. */
public enum AccountFact {
    CONNECTED,
    REFRESHED,
    NEEDS_RECONNECT
}
