package io.pincast.scheduler.progress.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static io.pincast.scheduler.progress.store.PublicationDocuments.ACCOUNT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.DUE_AT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.HELD_FOR;
import static io.pincast.scheduler.progress.store.PublicationDocuments.ID;
import static io.pincast.scheduler.progress.store.PublicationDocuments.SLOT_AT;
import static io.pincast.scheduler.progress.store.PublicationDocuments.STATE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.progress.PublicationCensus;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Looks over the collection that {@link MongoPublicationStore} writes. */
@Repository
class MongoPublicationReads implements PublicationCensus, AccountQueues {
    private final MongoCollection<Document> publications;

    MongoPublicationReads(MongoDatabase database) {
        this.publications = database.getCollection(PublicationDocuments.COLLECTION);
    }

    @Override
    public long countDue(PublicationState state, Instant before, int most) {
        return publications.countDocuments(
                and(is(state), gte(DUE_AT, Date.from(Instant.EPOCH)), lt(DUE_AT, Date.from(before))),
                new CountOptions().limit(most));
    }

    @Override
    public Optional<Instant> earliestDue(PublicationState state) {
        var earliest = publications
                .find(and(is(state), gte(DUE_AT, Date.from(Instant.EPOCH))))
                .sort(ascending(DUE_AT, ID))
                .projection(include(DUE_AT))
                .first();
        return Optional.ofNullable(earliest)
                .map(document -> document.getDate(DUE_AT).toInstant());
    }

    @Override
    public Optional<Publication> findHeld(String afterAccountId) {
        return Optional.ofNullable(publications
                        .find(gt(HELD_FOR, afterAccountId))
                        .sort(ascending(HELD_FOR, ID))
                        .first())
                .map(PublicationDocuments::toPublication);
    }

    @Override
    public List<Publication> listHeld(String accountId, int limit) {
        return publications
                .find(eq(HELD_FOR, accountId))
                .sort(ascending(HELD_FOR, ID))
                .limit(limit)
                .map(PublicationDocuments::toPublication)
                .into(new ArrayList<>());
    }

    @Override
    public List<Queued> listPlanned(String accountId, Instant until, int limit) {
        return publications
                .find(and(
                        eq(ACCOUNT, accountId),
                        is(PublicationState.PLANNED),
                        gte(DUE_AT, Date.from(Instant.EPOCH)),
                        lte(DUE_AT, Date.from(until))))
                .sort(descending(DUE_AT, ID))
                .projection(include(ID, DUE_AT, SLOT_AT))
                .limit(limit)
                .map(PublicationDocuments::toQueued)
                .into(new ArrayList<>())
                .reversed();
    }

    @Override
    public long count(String accountId, PublicationState state, int most) {
        return publications.countDocuments(and(eq(ACCOUNT, accountId), is(state)), new CountOptions().limit(most));
    }

    private static Bson is(PublicationState state) {
        return eq(STATE, state.name());
    }
}
