package io.pincast.simulator.world;

import io.pincast.simulator.user.AccountType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user to make.
 *
 * @param type BUSINESS where nothing is said
 * @param systemUser whether its tokens can be revoked through the API; not so where nothing is said
 */
public record NewUser(
        String username,
        @Nullable AccountType type,
        @Nullable String businessName,
        @Nullable Boolean systemUser) {
    public NewUser {
        Objects.requireNonNull(username, "username is required");
    }

    public static NewUser named(String username) {
        return new NewUser(username, null, null, null);
    }
}
