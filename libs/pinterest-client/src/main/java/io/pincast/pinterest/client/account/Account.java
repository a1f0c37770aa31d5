package io.pincast.pinterest.client.account;

import org.jspecify.annotations.Nullable;

/**
 * An account (schema {@code Account}). Its {@code id} stays; its {@code username} may change at any time.
 *
 * @param id null only if Pinterest leaves it out
 * @param pinCount created and saved Pins
 */
public record Account(
        @Nullable String id,
        @Nullable String username,
        @Nullable AccountType accountType,
        @Nullable String profileImage,
        @Nullable String businessName,
        @Nullable String about,
        @Nullable String websiteUrl,
        @Nullable Integer boardCount,
        @Nullable Integer pinCount,
        @Nullable Integer followerCount,
        @Nullable Integer followingCount,
        @Nullable Integer monthlyViews) {}
