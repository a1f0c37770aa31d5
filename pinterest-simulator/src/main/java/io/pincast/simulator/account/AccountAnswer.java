package io.pincast.simulator.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The description's {@code Account}. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AccountAnswer(
        String id,
        String username,
        AccountType accountType,
        @Nullable String businessName,
        String about,
        String websiteUrl,
        String profileImage,
        int boardCount,
        int pinCount,
        int followerCount,
        int followingCount,
        int monthlyViews) {

    /** Counts that come from elsewhere. */
    public record Counts(int boards, int pins, int monthlyViews) {}

    static AccountAnswer of(User user, Counts counts) {
        var profile = user.profile();
        return new AccountAnswer(
                user.id(),
                user.username(),
                user.type(),
                user.businessName(),
                profile.about(),
                profile.websiteUrl(),
                profile.profileImage(),
                counts.boards(),
                counts.pins(),
                profile.followers(),
                profile.following(),
                counts.monthlyViews());
    }
}
