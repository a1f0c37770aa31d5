package io.pincast.appbudget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where slices of an app's day come from. */
public interface AppLedger {
    Answer slice(App app, String category, int requests);

    /** What is left of a slice goes back; where nobody takes it, it is lost. */
    void giveBack(App app, String sliceId, int unused);

    /** A Pinterest app, by Pincast's id of it. */
    record App(String workspaceId, String pinterestAppId) {}

    /** What came of asking. */
    sealed interface Answer {
        /**
         * So many requests may be made until then.
         *
         * @param sliceId none where there are none
         * @param dayEndsAt when there are more
         */
        record Given(@Nullable String sliceId, int requests, Instant expiresAt, Instant dayEndsAt) implements Answer {}

        /** Auth-service did not say. */
        record Away(String why) implements Answer {}
    }
}
