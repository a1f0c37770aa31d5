package io.pincast.simulator.world;

import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.user.User;
import java.time.Instant;

/** A user. */
public record UserView(String id, String username, AccountType type, Instant createdAt, boolean systemUser) {
    static UserView of(User user) {
        return new UserView(user.id(), user.username(), user.type(), user.createdAt(), user.systemUser());
    }
}
