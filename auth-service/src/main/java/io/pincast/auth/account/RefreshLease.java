package io.pincast.auth.account;

/**
 * The right to renew an account's tokens.
 *
 * @param failures how many tries failed since the last that did not
 * @param abandoned whether an earlier holder never came back: then Pinterest may have answered it
 */
public record RefreshLease(Account account, int failures, boolean abandoned) {}
