package io.pincast.auth.pinterestapp;

/** Whether accounts hang on an app. */
@FunctionalInterface
public interface AppUse {
    boolean isInUse(PinterestApp app);
}
