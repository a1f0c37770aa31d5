package io.pincast.auth.pinterestapp;

import org.jspecify.annotations.Nullable;

/** What a person changes of an app; what is null stays. */
public record AppChange(
        @Nullable String name,
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable AccessTier accessTier,
        @Nullable Boolean enabled) {

    @Override
    public String toString() {
        return "AppChange[" + appId + ", " + accessTier + ", " + enabled + "]";
    }
}
