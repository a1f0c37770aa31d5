package io.pincast.auth.pinterestapp;

/** What Pinterest allows an app. A new app has Trial access, and Standard once Pinterest has reviewed it. */
public enum AccessTier {
    TRIAL,
    STANDARD
}
