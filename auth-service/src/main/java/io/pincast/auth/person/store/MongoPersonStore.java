package io.pincast.auth.person.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.PersonStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoPersonStore implements PersonStore {
    private final MongoCollection<Document> people;

    MongoPersonStore(MongoDatabase database) {
        people = database.getCollection(PersonIndexes.PEOPLE);
    }

    @Override
    public boolean hasPeople() {
        return people.find().projection(include(PersonDocuments.ID)).limit(1).first() != null;
    }

    @Override
    public boolean insert(Credentials credentials, Instant now) {
        try {
            people.insertOne(PersonDocuments.toDocument(credentials, now));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Credentials> findByEmail(String email) {
        return Optional.ofNullable(people.find(eq(PersonDocuments.EMAIL, email)).first())
                .map(PersonDocuments::toCredentials);
    }

    @Override
    public Optional<Credentials> find(String personId) {
        return Optional.ofNullable(people.find(eq(PersonDocuments.ID, personId)).first())
                .map(PersonDocuments::toCredentials);
    }

    @Override
    public boolean replacePassword(String personId, String expectedHash, String newHash, Instant now) {
        var unchanged = and(eq(PersonDocuments.ID, personId), eq(PersonDocuments.PASSWORD_HASH, expectedHash));
        var change = combine(
                set(PersonDocuments.PASSWORD_HASH, newHash), set(PersonDocuments.PASSWORD_CHANGED_AT, Date.from(now)));
        return people.updateOne(unchanged, change).getModifiedCount() == 1;
    }
}
