package io.pincast.scheduler.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.unset;
import static io.pincast.scheduler.post.store.PostDocuments.ACCOUNT_OF_TARGETS;
import static io.pincast.scheduler.post.store.PostDocuments.DUE_AT;
import static io.pincast.scheduler.post.store.PostDocuments.ID;
import static io.pincast.scheduler.post.store.PostDocuments.REVISION;
import static io.pincast.scheduler.post.store.PostDocuments.SPREAD_SINCE;
import static io.pincast.scheduler.post.store.PostDocuments.WORKSPACE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostFacts;
import io.pincast.scheduler.post.PostFacts.PostFact;
import io.pincast.scheduler.post.PostStore;
import io.pincast.scheduler.store.DocumentChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Posts in MongoDB: every change is conditional on the revision that it was made on, and carries its events. */
@Repository
class MongoPostStore implements PostStore {
    private final MongoCollection<Document> posts;
    private final PostFacts<OutgoingEvent> facts;
    private final EventRelay relay;

    MongoPostStore(MongoDatabase database, PostFacts<OutgoingEvent> facts, @Qualifier("postRelay") EventRelay relay) {
        this.posts = database.getCollection(PostDocuments.COLLECTION);
        this.facts = facts;
        this.relay = relay;
    }

    @Override
    public Optional<Post> findEarlier(WorkspaceId workspace, IdempotencyKey key, Instant now) {
        return OnceInserts.findEarlier(posts, workspace.value(), key, now).map(PostDocuments::toPost);
    }

    @Override
    public Added add(Post post, List<PostFact> happened, IdempotencyKey key) {
        var document = PendingEvents.into(PostDocuments.toDocument(post), facts.of(post, happened), post.createdAt());
        var inserted = OnceInserts.insert(posts, document, key, post.createdAt());
        relay.wake();
        return new Added(PostDocuments.toPost(inserted.document()), inserted.replayed());
    }

    @Override
    public Optional<Post> find(PostId id, WorkspaceId workspace) {
        return Optional.ofNullable(posts.find(and(eq(ID, id.value()), eq(WORKSPACE, workspace.value())))
                        .first())
                .map(PostDocuments::toPost);
    }

    @Override
    public boolean replace(Post before, Post after, List<PostFact> happened) {
        var change = DocumentChange.between(
                PostDocuments.toDocument(before),
                PostDocuments.toDocument(after),
                facts.of(after, happened),
                after.updatedAt());
        var won = posts.updateOne(unchanged(before), change).getModifiedCount() == 1;
        if (won) {
            relay.wake();
        }
        return won;
    }

    @Override
    public void markSpread(Post post) {
        posts.updateOne(unchanged(post), unset(SPREAD_SINCE));
    }

    @Override
    public List<Post> listUnspread(Instant before, int limit) {
        return posts.find(lte(SPREAD_SINCE, Date.from(before)))
                .sort(ascending(SPREAD_SINCE))
                .limit(limit)
                .map(PostDocuments::toPost)
                .into(new ArrayList<>());
    }

    @Override
    public List<Post> list(Selection selection, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(WORKSPACE, selection.workspace().value()));
        if (selection.accountId() != null) {
            conditions.add(eq(ACCOUNT_OF_TARGETS, selection.accountId()));
        }
        conditions.addAll(selection.isByDueInstant() ? byDueInstant(selection) : newestFirst(selection));
        return posts.find(and(conditions))
                .sort(selection.isByDueInstant() ? ascending(DUE_AT, ID) : descending(ID))
                .limit(limit)
                .map(PostDocuments::toPost)
                .into(new ArrayList<>());
    }

    private static List<Bson> newestFirst(Selection selection) {
        var after = selection.after();
        return after == null ? List.of() : List.of(lt(ID, after.id().value()));
    }

    private static List<Bson> byDueInstant(Selection selection) {
        var conditions = new ArrayList<Bson>();
        var from = Optional.ofNullable(selection.from()).orElse(Instant.EPOCH);
        var after = selection.after();
        if (after != null && after.dueAt() != null) {
            var at = Date.from(after.dueAt());
            conditions.add(gte(DUE_AT, at));
            conditions.add(or(gt(DUE_AT, at), gt(ID, after.id().value())));
        } else {
            conditions.add(gte(DUE_AT, Date.from(from)));
        }
        if (selection.to() != null) {
            conditions.add(lt(DUE_AT, Date.from(selection.to())));
        }
        return conditions;
    }

    private static Bson unchanged(Post post) {
        return and(eq(ID, post.id().value()), eq(REVISION, post.revision()));
    }
}
