package io.pincast.auth.firstsignin;

import java.time.Instant;

/** Decides which replica makes the first administrator. */
public interface FirstAdministratorClaim {

    /** Says whether this call may make it; one that dies over it is followed by another after {@code until}. */
    boolean take(Instant now, Instant until);
}
