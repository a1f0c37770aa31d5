package io.pincast.auth.passwordreset;

import java.time.Instant;
import java.util.Optional;

/** Keeps who asked for a link by mail until it is sent. Nobody looks here whether the e-mail is anybody's. */
public interface ResetRequestStore {

    /** Notes one, unless one waits or was done after {@code lately}. Takes the same time in any case. */
    void add(String email, Instant now, Instant lately);

    /** Takes one that waits, until {@code until}: who dies over it is followed by another. */
    Optional<ResetRequest> take(Instant now, Instant until);

    void markDone(ResetRequest request, Instant now);

    void deleteBefore(Instant instant);

    /**
     * Somebody asked.
     *
     * @param tries how often it was taken, this time included
     */
    record ResetRequest(String id, String email, int tries) {}
}
