package io.pincast.auth.signin.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.signin.Challenge;
import io.pincast.auth.signin.ChallengeStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoChallengeStore implements ChallengeStore {
    static final String TOKEN_HASH = "tokenHash";
    static final String EXPIRES_AT = "expiresAt";
    private static final String ID = "_id";
    private static final String PERSON_ID = "personId";
    private static final String BY = "by";
    private static final String REVISION = "credentialRevision";
    private final MongoCollection<Document> challenges;

    MongoChallengeStore(MongoDatabase database) {
        challenges = database.getCollection(ChallengeIndexes.CHALLENGES);
    }

    @Override
    public void insert(Challenge challenge, String tokenHash) {
        challenges.insertOne(new Document(ID, challenge.id())
                .append(PERSON_ID, challenge.personId())
                .append(BY, challenge.by())
                .append(REVISION, challenge.credentialRevision())
                .append(TOKEN_HASH, tokenHash)
                .append(EXPIRES_AT, Date.from(challenge.expiresAt())));
    }

    @Override
    public Optional<Challenge> find(String tokenHash, Instant now) {
        var open = and(eq(TOKEN_HASH, tokenHash), gt(EXPIRES_AT, Date.from(now)));
        return Optional.ofNullable(challenges.find(open).first())
                .map(document -> new Challenge(
                        document.getString(ID),
                        document.getString(PERSON_ID),
                        document.getString(BY),
                        document.get(REVISION, 0L),
                        document.getDate(EXPIRES_AT).toInstant()));
    }

    @Override
    public boolean consume(String id) {
        return challenges.deleteOne(eq(ID, id)).getDeletedCount() == 1;
    }

    @Override
    public void deleteExpired(Instant now) {
        challenges.deleteMany(lte(EXPIRES_AT, Date.from(now)));
    }
}
