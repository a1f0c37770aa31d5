package io.pincast.scheduler.progress.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static io.pincast.scheduler.progress.store.PublicationDocuments.ACCOUNT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.ACT_AT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.CLAIM_ID;
import static io.pincast.scheduler.progress.store.PublicationDocuments.DUE_AT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.ID;
import static io.pincast.scheduler.progress.store.PublicationDocuments.POST_ID;
import static io.pincast.scheduler.progress.store.PublicationDocuments.STATE;
import static io.pincast.scheduler.progress.store.PublicationDocuments.VERSION;
import static io.pincast.scheduler.progress.store.PublicationDocuments.WORKSPACE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationFacts;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.store.DocumentChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Publications in MongoDB: every change is conditional on the version that it was decided on. */
@Repository
class MongoPublicationStore implements PublicationStore, DuePublications {
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);
    private final MongoCollection<Document> publications;
    private final PublicationFacts<OutgoingEvent> facts;
    private final EventRelay relay;

    MongoPublicationStore(
            MongoDatabase database,
            PublicationFacts<OutgoingEvent> facts,
            @Qualifier("publicationRelay") EventRelay relay) {
        this.publications = database.getCollection(PublicationDocuments.COLLECTION);
        this.facts = facts;
        this.relay = relay;
    }

    @Override
    public Optional<Publication> find(PublicationId id) {
        return Optional.ofNullable(publications.find(eq(ID, id.value())).first())
                .map(PublicationDocuments::toPublication);
    }

    @Override
    public List<Publication> listOfPosts(Collection<PostId> posts) {
        var ids = posts.stream().map(PostId::value).toList();
        return publications
                .find(in(POST_ID, ids))
                .map(PublicationDocuments::toPublication)
                .into(new ArrayList<>());
    }

    @Override
    public List<Publication> listByIds(Collection<PublicationId> ids) {
        var values = ids.stream().map(PublicationId::value).toList();
        return publications
                .find(in(ID, values))
                .map(PublicationDocuments::toPublication)
                .into(new ArrayList<>());
    }

    @Override
    public boolean apply(Decision decision) {
        var events = facts.of(decision);
        var before = decision.before();
        var won = before == null
                ? insert(decision.after(), events)
                : publications
                                .updateOne(unchanged(before), change(decision, before, events))
                                .getModifiedCount()
                        == 1;
        if (won && !events.isEmpty()) {
            relay.wake();
        }
        return won;
    }

    private boolean insert(Publication made, List<OutgoingEvent> events) {
        try {
            publications.insertOne(PendingEvents.into(PublicationDocuments.toDocument(made), events, made.updatedAt()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Set<PublicationId> claim(String claimId, List<Decision> claims) {
        if (applyAll(claims) == claims.size()) {
            return new HashSet<>(
                    claims.stream().map(claim -> claim.after().id()).toList());
        }
        return publications
                .find(and(
                        in(
                                ID,
                                claims.stream()
                                        .map(claim -> claim.after().id().value())
                                        .toList()),
                        eq(CLAIM_ID, claimId)))
                .projection(include(ID))
                .map(won -> new PublicationId(won.getString(ID)))
                .into(new HashSet<>());
    }

    @Override
    public int applyAll(List<Decision> decisions) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var decision : decisions) {
            var before = decision.before();
            if (before == null || !decision.facts().isEmpty()) {
                throw new IllegalArgumentException("what is new, or is to be told, is applied one by one");
            }
            writes.add(new UpdateOneModel<>(unchanged(before), change(decision, before, List.of())));
        }
        return writes.isEmpty()
                ? 0
                : publications.bulkWrite(writes, EACH_BY_ITSELF).getModifiedCount();
    }

    @Override
    public List<Due> listDue(Position after, Instant until, int limit) {
        var from = Date.from(after.dueAt());
        return publications
                .find(and(
                        eq(STATE, PublicationState.PLANNED.name()),
                        gte(DUE_AT, from),
                        lte(DUE_AT, Date.from(until)),
                        or(gt(DUE_AT, from), gt(ID, after.id()))))
                .sort(ascending(DUE_AT, ID))
                .projection(include(ID, VERSION, WORKSPACE, ACCOUNT, DUE_AT))
                .limit(limit)
                .map(PublicationDocuments::toDue)
                .into(new ArrayList<>());
    }

    @Override
    public List<Publication> listLapsed(Instant now, int limit) {
        return publications
                .find(lte(ACT_AT, Date.from(now)))
                .sort(ascending(ACT_AT))
                .limit(limit)
                .map(PublicationDocuments::toPublication)
                .into(new ArrayList<>());
    }

    private static Bson unchanged(Publication before) {
        return and(eq(ID, before.id().value()), eq(VERSION, before.version()));
    }

    private static Bson change(Decision decision, Publication before, List<OutgoingEvent> events) {
        return DocumentChange.between(
                PublicationDocuments.toDocument(before),
                PublicationDocuments.toDocument(decision.after()),
                events,
                decision.after().updatedAt());
    }
}
