package io.pincast.auth.token.store;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.token.SigningKey;
import io.pincast.auth.token.SigningKeyStore;
import io.pincast.auth.vault.store.SealedFields;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The generation is the document's id: no two replicas make the same one, with no further index. */
@Component
class MongoSigningKeyStore implements SigningKeyStore {
    private static final String GENERATION = "_id";
    static final String SIGNING_KEYS = "signingKeys";
    static final String KEY_ID = "kid";
    private static final String PUBLIC_JWK = "publicJwk";
    static final String PRIVATE_JWK = "privateJwk";
    private static final String SIGNS_FROM = "signsFrom";
    private final MongoCollection<Document> keys;

    MongoSigningKeyStore(MongoDatabase database) {
        keys = database.getCollection(SIGNING_KEYS);
    }

    @Override
    public boolean insert(SigningKey key) {
        try {
            keys.insertOne(new Document(GENERATION, key.generation())
                    .append(KEY_ID, key.id())
                    .append(PUBLIC_JWK, key.publicJwk())
                    .append(PRIVATE_JWK, SealedFields.toDocument(key.privateJwk()))
                    .append(SIGNS_FROM, Date.from(key.signsFrom())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<SigningKey> list() {
        return keys.find()
                .sort(ascending(GENERATION))
                .map(document -> new SigningKey(
                        document.getString(KEY_ID),
                        document.getLong(GENERATION),
                        document.getString(PUBLIC_JWK),
                        SealedFields.toSealed(document.get(PRIVATE_JWK, Document.class)),
                        document.getDate(SIGNS_FROM).toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void deleteBefore(long generation) {
        keys.deleteMany(lt(GENERATION, generation));
    }
}
