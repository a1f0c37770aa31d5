package io.pincast.auth.account.store;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.Profile;
import io.pincast.auth.account.SealedTokens;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.vault.store.SealedFields;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An account as a document. */
final class AccountDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String APP_ID = "pinterestAppId";
    static final String ENVIRONMENT = "environment";
    static final String USER_ID = "pinterestUserId";
    static final String USERNAME = "username";
    static final String NAME = "name";
    static final String PICTURE_URL = "pictureUrl";
    static final String SCOPES = "scopes";
    static final String STATE = "state";
    static final String REASON = "stateReason";
    static final String ACCESS_TOKEN = "accessToken";
    static final String ACCESS_EXPIRES_AT = "accessTokenExpiresAt";
    static final String REFRESH_TOKEN = "refreshToken";
    static final String REFRESH_EXPIRES_AT = "refreshTokenExpiresAt";
    static final String REFRESH_DUE_AT = "refreshDueAt";
    static final String CONNECTED_AT = "connectedAt";
    static final String LAST_REFRESHED_AT = "lastRefreshedAt";
    static final String REVISION = "revision";

    private AccountDocuments() {}

    static Document toDocument(Account account) {
        var document = new Document(ID, account.id())
                .append(WORKSPACE_ID, account.workspaceId().value())
                .append(APP_ID, account.pinterestAppId())
                .append(ENVIRONMENT, account.environment().name())
                .append(USER_ID, account.profile().pinterestUserId());
        document.putAll(changing(account));
        return document;
    }

    /** What may differ from one revision to the next. A field with nothing to say is null. */
    static Document changing(Account account) {
        var profile = account.profile();
        var tokens = account.tokens();
        var access = tokens == null ? null : tokens.accessToken();
        var refresh = tokens == null ? null : tokens.refreshToken();
        var connected = account.state() == AccountState.CONNECTED;
        return new Document(USERNAME, profile.username())
                .append(NAME, profile.name())
                .append(PICTURE_URL, profile.pictureUrl())
                .append(SCOPES, account.scopes().stream().sorted().toList())
                .append(STATE, account.state().name())
                .append(REASON, toDocument(account.reason()))
                .append(ACCESS_TOKEN, access == null ? null : SealedFields.toDocument(access))
                .append(ACCESS_EXPIRES_AT, tokens == null ? null : Date.from(tokens.accessTokenExpiresAt()))
                .append(REFRESH_TOKEN, refresh == null ? null : SealedFields.toDocument(refresh))
                .append(REFRESH_EXPIRES_AT, tokens == null ? null : date(tokens.refreshTokenExpiresAt()))
                // Only a connected account is ever due.
                .append(REFRESH_DUE_AT, connected && tokens != null ? Date.from(tokens.refreshDueAt()) : null)
                .append(CONNECTED_AT, Date.from(account.connectedAt()))
                .append(LAST_REFRESHED_AT, date(account.lastRefreshedAt()))
                .append(REVISION, account.revision());
    }

    static Account toAccount(Document document) {
        return new Account(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(APP_ID),
                Environment.valueOf(document.getString(ENVIRONMENT)),
                new Profile(
                        document.getString(USER_ID),
                        document.getString(USERNAME),
                        document.getString(NAME),
                        document.getString(PICTURE_URL)),
                Set.copyOf(document.getList(SCOPES, String.class)),
                AccountState.valueOf(document.getString(STATE)),
                toReason(document.get(REASON, Document.class)),
                toTokens(document),
                document.getDate(CONNECTED_AT).toInstant(),
                instant(document, LAST_REFRESHED_AT),
                document.getLong(REVISION));
    }

    private static @Nullable SealedTokens toTokens(Document document) {
        var access = document.get(ACCESS_TOKEN, Document.class);
        if (access == null) {
            return null;
        }
        var refresh = document.get(REFRESH_TOKEN, Document.class);
        return new SealedTokens(
                SealedFields.toSealed(access),
                document.getDate(ACCESS_EXPIRES_AT).toInstant(),
                refresh == null ? null : SealedFields.toSealed(refresh),
                instant(document, REFRESH_EXPIRES_AT),
                Optional.ofNullable(instant(document, REFRESH_DUE_AT)).orElse(Instant.EPOCH));
    }

    private static @Nullable Document toDocument(@Nullable StateReason reason) {
        return reason == null
                ? null
                : new Document("code", reason.code())
                        .append("detail", reason.detail())
                        .append("action", reason.action())
                        .append("httpStatus", reason.httpStatus())
                        .append("pinterestCode", reason.pinterestCode())
                        .append("requestId", reason.requestId());
    }

    private static @Nullable StateReason toReason(@Nullable Document document) {
        return document == null
                ? null
                : new StateReason(
                        document.getString("code"),
                        document.getString("detail"),
                        document.getString("action"),
                        document.getInteger("httpStatus"),
                        document.getInteger("pinterestCode"),
                        document.getString("requestId"));
    }

    static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
