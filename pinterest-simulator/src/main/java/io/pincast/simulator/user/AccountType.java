package io.pincast.simulator.user;

/** Pinterest's {@code account_type}. */
public enum AccountType {
    PINNER,
    BUSINESS
}
