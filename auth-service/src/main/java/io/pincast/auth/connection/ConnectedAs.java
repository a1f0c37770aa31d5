package io.pincast.auth.connection;

import io.pincast.auth.account.Grant;
import io.pincast.auth.account.Profile;

/** What Pinterest gave out, and whose it is. */
public record ConnectedAs(Profile profile, Grant grant) {}
