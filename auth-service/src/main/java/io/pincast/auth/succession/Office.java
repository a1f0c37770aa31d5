package io.pincast.auth.succession;

import java.time.Instant;

/** Something that somebody must hold, such as owning a workspace; each holder is a document of its own. */
public interface Office {

    /** The holder says that it is about to leave. Says whether it holds the office and nobody says so for it already. */
    boolean announce(String holderId, String token, Instant now);

    /**
     * Whether somebody else holds the office who is not about to leave. Whoever announced it before {@code stale} and did not go is
     * held to stay: its announcement is gone then, and with it the right to leave.
     */
    boolean isHeldByAnother(String holderId, Instant stale);

    /** The holder stays after all. */
    void withdraw(String holderId, String token);
}
