package io.pincast.scheduler.account;

/** Whether an account can be published to, as auth-service last told. */
public enum AccountState {
    CONNECTED,
    NEEDS_RECONNECT,
    DISCONNECTED
}
