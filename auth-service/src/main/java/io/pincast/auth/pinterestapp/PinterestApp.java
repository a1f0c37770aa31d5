package io.pincast.auth.pinterestapp;

import io.pincast.auth.audit.Subject;
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
        Instant createdAt,
        AppStanding standing) {

    /** Where the app's secret is sealed for. */
    static String secretPlace(String id) {
        return "pinterestApps/" + id + "/appSecret";
    }

    /** As the audit log names it. */
    Subject subject() {
        return new Subject("pinterest-app", id, name);
    }

    /** The same app as a person wants it; the environment stays, for accounts and boards belong to it. */
    PinterestApp changed(AppChange change, SealedSecret secret) {
        var otherApp = change.appId() != null && !change.appId().equals(appId);
        return new PinterestApp(
                id,
                workspaceId,
                change.name() == null ? name : change.name(),
                change.appId() == null ? appId : change.appId(),
                secret,
                environment,
                change.accessTier() == null ? accessTier : change.accessTier(),
                createdAt,
                standing.changed(
                        change.enabled() == null ? standing.enabled() : change.enabled(),
                        otherApp || change.appSecret() != null,
                        otherApp));
    }
}
