package io.pincast.auth.connection.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.connection.Connection;
import io.pincast.auth.connection.ConnectionStore;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoConnectionStore implements ConnectionStore {
    private final MongoCollection<Document> connections;

    MongoConnectionStore(MongoDatabase database) {
        connections = database.getCollection(ConnectionIndexes.CONNECTIONS);
    }

    @Override
    public Inserted insert(Connection connection, String stateHash, IdempotencyKey idempotency) {
        var document = ConnectionDocuments.toDocument(connection, stateHash);
        var inserted = OnceInserts.insert(connections, document, idempotency, connection.createdAt());
        return new Inserted(ConnectionDocuments.toConnection(inserted.document()), inserted.replayed());
    }

    @Override
    public Optional<Connection> consume(String stateHash, Instant now) {
        var usable = and(
                eq(ConnectionDocuments.STATE_HASH, stateHash),
                exists(ConnectionDocuments.USED_AT, false),
                gt(ConnectionDocuments.EXPIRES_AT, Date.from(now)));
        return Optional.ofNullable(
                        connections.findOneAndUpdate(usable, set(ConnectionDocuments.USED_AT, Date.from(now))))
                .map(ConnectionDocuments::toConnection);
    }

    @Override
    public Unusable explain(String stateHash) {
        var found =
                connections.find(eq(ConnectionDocuments.STATE_HASH, stateHash)).first();
        if (found == null) {
            return Unusable.UNKNOWN;
        }
        return found.getDate(ConnectionDocuments.USED_AT) == null ? Unusable.EXPIRED : Unusable.USED;
    }

    @Override
    public void deleteCreatedBefore(Instant instant) {
        connections.deleteMany(lt(ConnectionDocuments.CREATED_AT, Date.from(instant)));
    }
}
