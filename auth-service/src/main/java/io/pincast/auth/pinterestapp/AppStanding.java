package io.pincast.auth.pinterestapp;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an app is used, and what is known of it.
 *
 * @param enabled whether anything may be done through it
 * @param revision rises with each change by a person, from 1
 * @param lastTest absent where its keys were never shown to Pinterest for their own sake
 * @param provenRedirectUri the one with which somebody last came back from Pinterest
 * @param capabilities those of which it is known whether Pinterest granted them
 */
public record AppStanding(
        boolean enabled,
        long revision,
        @Nullable AppTest lastTest,
        @Nullable URI provenRedirectUri,
        Map<Capability, Boolean> capabilities) {

    public AppStanding {
        capabilities = Map.copyOf(capabilities);
    }

    static AppStanding fresh() {
        return new AppStanding(true, 1, null, null, Map.of());
    }

    /** After a change. What was learned with other keys says nothing about these. */
    AppStanding changed(boolean enabledNow, boolean otherKeys, boolean otherApp) {
        return new AppStanding(
                enabledNow,
                revision + 1,
                otherKeys ? null : lastTest,
                otherApp ? null : provenRedirectUri,
                otherApp ? Map.of() : capabilities);
    }

    /** Whether Pinterest granted it; empty where that is not known. */
    public Optional<Boolean> has(Capability capability) {
        return Optional.ofNullable(capabilities.get(capability));
    }
}
