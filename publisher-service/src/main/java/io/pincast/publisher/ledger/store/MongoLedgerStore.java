package io.pincast.publisher.ledger.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The ledger in MongoDB. A change is applied where the document still is what the decision saw, and its events with it. */
class MongoLedgerStore implements LedgerStore {
    private final MongoCollection<Document> publications;
    private final OutgoingFacts outgoing;
    private final Runnable wakeRelay;
    private final Clock clock;

    /** {@code wakeRelay} runs after each write that tells something. */
    MongoLedgerStore(MongoDatabase database, OutgoingFacts outgoing, Runnable wakeRelay, Clock clock) {
        this.publications = database.getCollection(LedgerDocuments.COLLECTION);
        this.outgoing = outgoing;
        this.wakeRelay = wakeRelay;
        this.clock = clock;
    }

    @Override
    public Optional<Publication> find(String publicationId) {
        return known(() -> Optional.ofNullable(
                        publications.find(eq(LedgerDocuments.ID, publicationId)).first())
                .map(LedgerDocuments::toPublication));
    }

    @Override
    public Written insert(Decision.Insert insert) {
        var publication = insert.publication();
        var events = outgoing.of(publication, insert.facts());
        var document = PendingEvents.into(LedgerDocuments.toDocument(publication), events, clock.instant());
        return known(() -> {
            try {
                publications.insertOne(document);
            } catch (MongoWriteException e) {
                return refused(e, publication.id());
            }
            return told(!events.isEmpty());
        });
    }

    /** Which of the two unique keys refused an insert: its own id, then somebody was faster; else its content. */
    private Written refused(MongoWriteException refusal, String publicationId) {
        requireDuplicate(refusal);
        return find(publicationId).isPresent() ? Written.OVERTAKEN : Written.CONTENT_UNDER_WAY;
    }

    @Override
    public Written change(Decision.Change change) {
        var before = change.before();
        var asItWas = and(
                eq(LedgerDocuments.ID, before.id()),
                eq(LedgerDocuments.ROUND, before.round()),
                eq(LedgerDocuments.STATE, before.state().name()),
                eq(LedgerDocuments.EPOCH, before.epoch()),
                eq(LedgerDocuments.VERSION, before.version()));
        var update = update(change);
        return known(() -> {
            try {
                var result = publications.updateOne(asItWas, update);
                return result.getMatchedCount() == 0
                        ? Written.OVERTAKEN
                        : told(!change.facts().isEmpty());
            } catch (MongoWriteException e) {
                requireDuplicate(e);
                return Written.CONTENT_UNDER_WAY;
            }
        });
    }

    /** Only what differs is written: the order, the largest part, mostly does not. */
    private Bson update(Decision.Change change) {
        var before = LedgerDocuments.toDocument(change.before());
        var after = LedgerDocuments.toDocument(change.after());
        var updates = new ArrayList<Bson>();
        after.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                updates.add(set(field, value));
            }
        });
        before.keySet().stream().filter(field -> !after.containsKey(field)).forEach(field -> updates.add(unset(field)));
        if (!change.facts().isEmpty()) {
            updates.add(PendingEvents.append(outgoing.of(change.after(), change.facts()), clock.instant()));
        }
        return combine(updates);
    }

    @Override
    public List<Publication> findOpenWork(Instant from, Instant now, int limit) {
        return known(() -> publications
                .find(and(gte(LedgerDocuments.ACT_AT, Date.from(from)), lte(LedgerDocuments.ACT_AT, Date.from(now))))
                .sort(ascending(LedgerDocuments.ACT_AT))
                .limit(limit)
                .map(LedgerDocuments::toPublication)
                .into(new ArrayList<>()));
    }

    @Override
    public Set<String> findPinsOfOthers(String accountId, Collection<String> pinIds, String publicationId) {
        if (pinIds.isEmpty()) {
            return Set.of();
        }
        var ofOthers = and(
                eq(LedgerDocuments.ACCOUNT, accountId),
                in(LedgerDocuments.PIN_ID, pinIds),
                ne(LedgerDocuments.ID, publicationId));
        return known(() -> publications
                .find(ofOthers)
                .projection(include(LedgerDocuments.PIN_ID))
                .map(found -> found.getString(LedgerDocuments.PIN_ID))
                .into(new HashSet<>()));
    }

    private Written told(boolean somethingToSend) {
        if (somethingToSend) {
            wakeRelay.run();
        }
        return Written.DONE;
    }

    private static void requireDuplicate(MongoWriteException refusal) {
        if (refusal.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw refusal;
        }
    }

    private static <T> T known(Supplier<T> access) {
        try {
            return access.get();
        } catch (MongoException e) {
            throw new LedgerUnavailableException(e);
        }
    }
}
