package io.pincast.auth.accesstoken;

import io.pincast.auth.account.StateReason;

/** What became of asking Pinterest whether a token works. */
public sealed interface TokenCheck {

    record Works() implements TokenCheck {}

    /** Pinterest does not know it. */
    record Refused(StateReason reason) implements TokenCheck {}

    record Unclear(String why) implements TokenCheck {}
}
