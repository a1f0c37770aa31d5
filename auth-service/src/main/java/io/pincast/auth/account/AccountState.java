package io.pincast.auth.account;

/** Whether an account can be used. */
public enum AccountState {
    CONNECTED,
    /** Pinterest proved that the grant is dead; only a person can connect again. */
    NEEDS_RECONNECT,
    /** A person ended the connection; its tokens are forgotten. */
    DISCONNECTED
}
