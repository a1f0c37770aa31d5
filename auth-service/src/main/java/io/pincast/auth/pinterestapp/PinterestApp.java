package io.pincast.auth.pinterestapp;

import io.pincast.auth.vault.SealedSecret;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;

/**
 * An app that a team registered at Pinterest.
 *
 * @param appId Pinterest's id of it
 * @param accessTier as the team says; Pinterest tells it nowhere
 */
public record PinterestApp(
        String id,
        WorkspaceId workspaceId,
        String name,
        String appId,
        SealedSecret appSecret,
        Environment environment,
        AccessTier accessTier,
        Instant createdAt) {

    /** Where the app's secret is sealed for. */
    static String secretPlace(String id) {
        return "pinterestApps/" + id + "/appSecret";
    }
}
