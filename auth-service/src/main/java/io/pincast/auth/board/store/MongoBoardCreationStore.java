package io.pincast.auth.board.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.board.Board;
import io.pincast.auth.board.BoardCreation;
import io.pincast.auth.board.BoardCreationStore;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoBoardCreationStore implements BoardCreationStore {
    private final MongoCollection<Document> creations;

    MongoBoardCreationStore(MongoDatabase database) {
        creations = database.getCollection(BoardCreationIndexes.BOARD_CREATIONS);
    }

    @Override
    public Inserted insert(BoardCreation creation, IdempotencyKey idempotency) {
        var document = BoardCreationDocuments.toDocument(creation);
        var inserted = OnceInserts.insert(creations, document, idempotency, creation.startedAt());
        return new Inserted(BoardCreationDocuments.toCreation(inserted.document()), inserted.replayed());
    }

    @Override
    public boolean takeUp(BoardCreation left, Instant now) {
        var untouched = and(
                eq(BoardCreationDocuments.ID, left.id()),
                eq(BoardCreationDocuments.STARTED_AT, Date.from(left.startedAt())),
                exists(BoardCreationDocuments.BOARD, false));
        return creations
                        .updateOne(untouched, set(BoardCreationDocuments.STARTED_AT, Date.from(now)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void complete(String id, Board board) {
        creations.updateOne(
                eq(BoardCreationDocuments.ID, id),
                set(BoardCreationDocuments.BOARD, BoardCreationDocuments.toDocument(board)));
    }

    @Override
    public void delete(String id) {
        creations.deleteOne(eq(BoardCreationDocuments.ID, id));
    }

    @Override
    public void deleteStartedBefore(Instant instant) {
        creations.deleteMany(lt(BoardCreationDocuments.STARTED_AT, Date.from(instant)));
    }
}
