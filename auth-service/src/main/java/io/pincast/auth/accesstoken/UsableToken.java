package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;

/** An access token that Pinterest is expected to accept. */
public record UsableToken(String accessToken, Account account) {

    @Override
    public String toString() {
        return "UsableToken[" + account.id() + "]";
    }
}
