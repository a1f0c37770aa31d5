package io.pincast.simulator.world;

import io.pincast.simulator.app.AccessTier;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An app to register, or to register anew under the same client id.
 *
 * @param clientId given where nothing is said
 * @param tier STANDARD where nothing is said
 * @param redirectUris none: any is accepted
 * @param owner for whom client credentials act; the first user where nothing is said
 * @param features restricted features: {@code pin_edit}, {@code multi_pin_analytics}, {@code pin_create_beta}
 */
public record NewApp(
        @Nullable String clientId,
        @Nullable String name,
        String secret,
        @Nullable AccessTier tier,
        @Nullable Set<String> redirectUris,
        @Nullable String owner,
        @Nullable Set<String> features) {
    public NewApp {
        Objects.requireNonNull(secret, "secret is required");
    }

    @Override
    public String toString() {
        return "NewApp[" + clientId + ", " + name + ", " + tier + "]";
    }
}
