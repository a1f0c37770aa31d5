package io.pincast.simulator.app;

import java.util.Set;

/**
 * A registered app.
 *
 * @param redirectUris exactly these are accepted; none: any
 * @param owner user name of whom client credentials act for
 * @param features restricted features granted beyond the tier, such as {@link #PIN_EDIT}
 */
public record App(
        String id,
        String name,
        String secretHash,
        AccessTier tier,
        Set<String> redirectUris,
        String owner,
        Set<String> features) {
    /** {@code PATCH /pins/{pin_id}}, in beta at Pinterest. */
    public static final String PIN_EDIT = "pin_edit";

    /** {@code GET /pins/analytics}, in beta at Pinterest. */
    public static final String MULTI_PIN_ANALYTICS = "multi_pin_analytics";

    /** {@code is_standard: false} and {@code sponsor_id} on a new Pin, in beta at Pinterest. */
    public static final String PIN_CREATE_BETA = "pin_create_beta";

    public App {
        redirectUris = Set.copyOf(redirectUris);
        features = Set.copyOf(features);
    }

    public boolean accepts(String redirectUri) {
        return redirectUris.isEmpty() || redirectUris.contains(redirectUri);
    }
}
