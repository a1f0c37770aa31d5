package io.pincast.auth.account;

import org.jspecify.annotations.Nullable;

/**
 * Who an account is at Pinterest.
 *
 * @param pinterestUserId stays; the rest may change at any time
 */
public record Profile(
        String pinterestUserId,
        String username,
        @Nullable String name,
        @Nullable String pictureUrl) {}
