package io.pincast.simulator.world;

import io.pincast.simulator.app.AccessTier;
import io.pincast.simulator.app.App;
import java.util.Set;

/** An app, without its secret. */
public record AppView(
        String clientId, String name, AccessTier tier, Set<String> redirectUris, String owner, Set<String> features) {
    static AppView of(App app) {
        return new AppView(app.id(), app.name(), app.tier(), app.redirectUris(), app.owner(), app.features());
    }
}
