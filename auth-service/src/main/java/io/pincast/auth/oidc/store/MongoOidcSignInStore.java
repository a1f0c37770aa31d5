package io.pincast.auth.oidc.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.oidc.OidcSignIn;
import io.pincast.auth.oidc.OidcSignInStore;
import io.pincast.auth.vault.store.SealedFields;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoOidcSignInStore implements OidcSignInStore {
    static final String STATE_HASH = "stateHash";
    static final String EXPIRES_AT = "expiresAt";
    private static final String ID = "_id";
    private static final String PROVIDER = "provider";
    private static final String REDIRECT_URI = "redirectUri";
    static final String SECRETS = "secrets";
    private static final String BROWSER_HASH = "browserHash";
    private final MongoCollection<Document> signIns;

    MongoOidcSignInStore(MongoDatabase database) {
        signIns = database.getCollection(OidcIndexes.SIGN_INS);
    }

    @Override
    public void insert(OidcSignIn signIn, String stateHash) {
        signIns.insertOne(new Document(ID, signIn.id())
                .append(STATE_HASH, stateHash)
                .append(PROVIDER, signIn.provider())
                .append(REDIRECT_URI, signIn.redirectUri().toString())
                .append(SECRETS, SealedFields.toDocument(signIn.secrets()))
                .append(BROWSER_HASH, signIn.browserHash())
                .append(EXPIRES_AT, Date.from(signIn.expiresAt())));
    }

    @Override
    public Optional<OidcSignIn> consume(String stateHash, Instant now) {
        var open = and(eq(STATE_HASH, stateHash), gt(EXPIRES_AT, Date.from(now)));
        return Optional.ofNullable(signIns.findOneAndDelete(open))
                .map(document -> new OidcSignIn(
                        document.getString(ID),
                        document.getString(PROVIDER),
                        URI.create(document.getString(REDIRECT_URI)),
                        SealedFields.toSealed(document.get(SECRETS, Document.class)),
                        document.getString(BROWSER_HASH),
                        document.getDate(EXPIRES_AT).toInstant()));
    }

    @Override
    public void deleteExpired(Instant now) {
        signIns.deleteMany(lte(EXPIRES_AT, Date.from(now)));
    }
}
