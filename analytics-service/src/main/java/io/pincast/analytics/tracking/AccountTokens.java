package io.pincast.analytics.tracking;

import org.jspecify.annotations.Nullable;

/** Access tokens, which auth-service keeps. */
public interface AccountTokens {

    /** A token for the account; {@code rejected} is one that Pinterest did not accept, so that it is renewed once. */
    Access access(Subject subject, @Nullable String rejected);
}
