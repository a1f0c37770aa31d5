package io.pincast.scheduler.account;

/** Told that an account can be published to again. */
@FunctionalInterface
public interface AccountWatch {
    /** Must not take long: whoever tells hears more. */
    void connected(String accountId);
}
