package io.pincast.simulator.token;

import io.pincast.simulator.app.Environment;
import java.util.Set;
import java.util.TreeSet;

/** Who allowed which app what, and where it holds. */
public record Grant(String appId, String userId, Environment environment, Set<String> scopes) {
    public Grant {
        scopes = new TreeSet<>(scopes);
    }

    public Grant withScopes(Set<String> narrower) {
        return new Grant(appId, userId, environment, narrower);
    }
}
