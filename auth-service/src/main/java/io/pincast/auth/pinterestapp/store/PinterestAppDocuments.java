package io.pincast.auth.pinterestapp.store;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.AppStanding;
import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.Capability;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.vault.store.SealedFields;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.net.URI;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** A Pinterest app as a document. */
final class PinterestAppDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String NAME = "name";
    static final String APP_ID = "appId";
    static final String APP_SECRET = "appSecret";
    static final String ENVIRONMENT = "environment";
    static final String ACCESS_TIER = "accessTier";
    static final String CREATED_AT = "createdAt";
    static final String ENABLED = "enabled";
    static final String REVISION = "revision";
    static final String TESTED_AT = "testedAt";
    static final String TEST_OUTCOME = "testOutcome";
    static final String PROVEN_REDIRECT_URI = "provenRedirectUri";
    static final String CAPABILITIES = "capabilities";

    private PinterestAppDocuments() {}

    static Document toDocument(PinterestApp app) {
        return new Document(ID, app.id())
                .append(WORKSPACE_ID, app.workspaceId().value())
                .append(NAME, app.name())
                .append(APP_ID, app.appId())
                .append(APP_SECRET, SealedFields.toDocument(app.appSecret()))
                .append(ENVIRONMENT, app.environment().name())
                .append(ACCESS_TIER, app.accessTier().name())
                .append(CREATED_AT, Date.from(app.createdAt()))
                .append(ENABLED, app.standing().enabled())
                .append(REVISION, app.standing().revision());
    }

    static PinterestApp toApp(Document document) {
        return new PinterestApp(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(NAME),
                document.getString(APP_ID),
                SealedFields.toSealed(document.get(APP_SECRET, Document.class)),
                Environment.valueOf(document.getString(ENVIRONMENT)),
                AccessTier.valueOf(document.getString(ACCESS_TIER)),
                document.getDate(CREATED_AT).toInstant(),
                toStanding(document));
    }

    /** What documents of before do not have is as it then was. */
    private static AppStanding toStanding(Document document) {
        var testedAt = document.getDate(TESTED_AT);
        var redirectUri = document.getString(PROVEN_REDIRECT_URI);
        return new AppStanding(
                document.getBoolean(ENABLED, true),
                Optional.ofNullable(document.getLong(REVISION)).orElse(1L),
                testedAt == null
                        ? null
                        : new AppTest(testedAt.toInstant(), AppTest.Outcome.valueOf(document.getString(TEST_OUTCOME))),
                redirectUri == null ? null : URI.create(redirectUri),
                toCapabilities(Optional.ofNullable(document.get(CAPABILITIES, Document.class))
                        .orElseGet(Document::new)));
    }

    private static Map<Capability, Boolean> toCapabilities(Document document) {
        var capabilities = new EnumMap<Capability, Boolean>(Capability.class);
        for (var capability : Capability.values()) {
            var granted = document.getBoolean(capability.name());
            if (granted != null) {
                capabilities.put(capability, granted);
            }
        }
        return capabilities;
    }
}
