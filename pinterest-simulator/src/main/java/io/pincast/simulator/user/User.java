package io.pincast.simulator.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A simulated Pinterest user.
 *
 * @param systemUser only such a user's tokens can be revoked through the API
 */
public record User(
        String id,
        String username,
        AccountType type,
        @Nullable String businessName,
        Profile profile,
        Instant createdAt,
        boolean systemUser) {

    /** What the account operation shows beside the name. */
    public record Profile(String about, String websiteUrl, String profileImage, int followers, int following) {}
}
