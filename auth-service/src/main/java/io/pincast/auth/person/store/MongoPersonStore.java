package io.pincast.auth.person.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import io.pincast.auth.succession.Office;
import io.pincast.auth.succession.store.StoredOffice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoPersonStore implements PersonStore {
    /** Behind whatever begins with a text. */
    private static final String LAST = "\uffff";

    private static final int MOST_NETWORKS = 20;
    private static final Bson ENABLED = ne(PersonDocuments.DISABLED, true);
    private static final Bson ADMINISTERS = and(eq(PersonDocuments.ADMINISTRATOR, true), ENABLED);
    private final MongoCollection<Document> people;

    MongoPersonStore(MongoDatabase database) {
        people = database.getCollection(PersonIndexes.PEOPLE);
    }

    @Override
    public boolean hasAdministrator() {
        return exists(ADMINISTERS);
    }

    private boolean exists(Bson filter) {
        return people.find(filter)
                        .projection(include(PersonDocuments.ID))
                        .limit(1)
                        .first()
                != null;
    }

    @Override
    public boolean insert(Credentials credentials, Instant now, AuditEntry entry) {
        try {
            people.insertOne(PendingAudit.into(PersonDocuments.toDocument(credentials, now), entry));
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
    public List<Person> findAll(Collection<String> personIds) {
        return people.find(in(PersonDocuments.ID, personIds))
                .map(PersonDocuments::toPerson)
                .into(new ArrayList<>());
    }

    @Override
    public List<Person> list(Optional<String> begins, Optional<String> after, int limit) {
        var wanted = new ArrayList<Bson>();
        begins.ifPresent(text -> {
            wanted.add(gte(PersonDocuments.EMAIL, text));
            wanted.add(lt(PersonDocuments.EMAIL, text + LAST));
        });
        after.ifPresent(email -> wanted.add(gt(PersonDocuments.EMAIL, email)));
        return people.find(wanted.isEmpty() ? empty() : and(wanted))
                .sort(ascending(PersonDocuments.EMAIL))
                .limit(limit)
                .map(PersonDocuments::toPerson)
                .into(new ArrayList<>());
    }

    @Override
    public boolean replacePassword(
            String personId, @Nullable String expectedHash, String newHash, Instant now, AuditEntry entry) {
        var unchanged = and(eq(PersonDocuments.ID, personId), eq(PersonDocuments.PASSWORD_HASH, expectedHash));
        return update(
                unchanged,
                combine(
                        set(PersonDocuments.PASSWORD_HASH, newHash),
                        set(PersonDocuments.PASSWORD_CHANGED_AT, Date.from(now)),
                        inc(PersonDocuments.CREDENTIAL_REVISION, 1L)),
                entry);
    }

    @Override
    public boolean isFamiliar(String email, String network) {
        return exists(and(eq(PersonDocuments.EMAIL, email), eq(PersonDocuments.NETWORKS, network)));
    }

    @Override
    public void rememberNetwork(String personId, String network) {
        people.updateOne(
                and(eq(PersonDocuments.ID, personId), ne(PersonDocuments.NETWORKS, network)),
                pushEach(PersonDocuments.NETWORKS, List.of(network), new PushOptions().slice(-MOST_NETWORKS)));
    }

    @Override
    public boolean setEmailProven(String personId, boolean proven, AuditEntry entry) {
        var otherwise = and(eq(PersonDocuments.ID, personId), ne(PersonDocuments.EMAIL_PROVEN, proven));
        return update(otherwise, set(PersonDocuments.EMAIL_PROVEN, proven), entry);
    }

    @Override
    public boolean rename(String personId, String name, AuditEntry entry) {
        var otherwise = and(eq(PersonDocuments.ID, personId), ne(PersonDocuments.NAME, name));
        return update(otherwise, set(PersonDocuments.NAME, name), entry);
    }

    @Override
    public boolean disable(String personId, AuditEntry entry) {
        return update(
                and(eq(PersonDocuments.ID, personId), ENABLED, ne(PersonDocuments.ADMINISTRATOR, true)),
                combine(set(PersonDocuments.DISABLED, true), inc(PersonDocuments.CREDENTIAL_REVISION, 1L)),
                entry);
    }

    @Override
    public boolean enable(String personId, AuditEntry entry) {
        return update(
                and(eq(PersonDocuments.ID, personId), eq(PersonDocuments.DISABLED, true)),
                set(PersonDocuments.DISABLED, false),
                entry);
    }

    @Override
    public boolean appoint(String personId, AuditEntry entry) {
        var otherwise = and(eq(PersonDocuments.ID, personId), ne(PersonDocuments.ADMINISTRATOR, true), ENABLED);
        return update(otherwise, set(PersonDocuments.ADMINISTRATOR, true), entry);
    }

    @Override
    public Office administration() {
        return new StoredOffice(people, ADMINISTERS);
    }

    @Override
    public boolean dismiss(String personId, String token, AuditEntry entry) {
        var change = combine(set(PersonDocuments.ADMINISTRATOR, false), StoredOffice.over());
        return update(leaving(personId, token), change, entry);
    }

    @Override
    public boolean disableAdministrator(String personId, String token, AuditEntry entry) {
        var change = combine(
                set(PersonDocuments.ADMINISTRATOR, false),
                set(PersonDocuments.DISABLED, true),
                inc(PersonDocuments.CREDENTIAL_REVISION, 1L),
                StoredOffice.over());
        return update(leaving(personId, token), change, entry);
    }

    private static Bson leaving(String personId, String token) {
        return and(eq(PersonDocuments.ID, personId), ADMINISTERS, StoredOffice.announced(token));
    }

    private boolean update(Bson filter, Bson change, AuditEntry entry) {
        return people.updateOne(filter, combine(change, PendingAudit.append(entry)))
                        .getModifiedCount()
                == 1;
    }
}
