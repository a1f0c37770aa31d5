package io.pincast.auth.apitoken.store;

import io.pincast.auth.apitoken.ApiToken;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An API token as a document. */
final class ApiTokenDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String MADE_BY = "madeBy";
    static final String NAME = "name";
    static final String TOKEN_HASH = "tokenHash";
    static final String SCOPES = "scopes";
    static final String ONLY_ACCOUNTS = "onlyAccounts";
    static final String CREATED_AT = "createdAt";
    static final String EXPIRES_AT = "expiresAt";
    static final String LAST_USED_AT = "lastUsedAt";

    private ApiTokenDocuments() {}

    static Document toDocument(ApiToken token, String tokenHash) {
        var document = new Document(ID, token.id())
                .append(WORKSPACE_ID, token.workspaceId().value())
                .append(MADE_BY, token.madeBy())
                .append(NAME, token.name())
                .append(TOKEN_HASH, tokenHash)
                .append(SCOPES, token.scopes().stream().sorted().toList())
                .append(CREATED_AT, Date.from(token.createdAt()));
        token.onlyAccounts()
                .ifPresent(accounts -> document.append(
                        ONLY_ACCOUNTS, accounts.stream().sorted().toList()));
        var end = token.expiresAt();
        if (end != null) {
            document.append(EXPIRES_AT, Date.from(end));
        }
        return document;
    }

    static ApiToken toToken(Document document) {
        return new ApiToken(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(MADE_BY),
                document.getString(NAME),
                Set.copyOf(document.getList(SCOPES, String.class)),
                Optional.ofNullable(document.getList(ONLY_ACCOUNTS, String.class))
                        .map(Set::copyOf),
                document.getDate(CREATED_AT).toInstant(),
                instant(document, EXPIRES_AT),
                instant(document, LAST_USED_AT));
    }

    private static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
