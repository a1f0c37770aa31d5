package io.pincast.scheduler.outlook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static io.pincast.scheduler.store.Fields.part;
import static io.pincast.scheduler.store.Fields.put;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.scheduler.outlook.Pace;
import io.pincast.scheduler.outlook.PaceBook;
import io.pincast.scheduler.store.ProblemDocuments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per account and category; later news are never overwritten by earlier ones. */
@Repository
class MongoPaceBook implements PaceBook {
    private static final String COLLECTION = "accountPaces";
    private static final String ID = "_id";
    private static final String ACCOUNT = "accountId";
    private static final String HEARD_AT = "heardAt";
    private static final String WHY = "why";
    private final MongoCollection<Document> paces;

    MongoPaceBook(MongoDatabase database) {
        this.paces = database.getCollection(COLLECTION);
    }

    static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION, List.of(new IndexModel(ascending(ACCOUNT), new IndexOptions().name("paces_of_account"))));
    }

    @Override
    public void note(Pace pace) {
        var document = toDocument(pace);
        var older = and(eq(ID, document.getString(ID)), lt(HEARD_AT, Date.from(pace.heardAt())));
        if (paces.replaceOne(older, document).getMatchedCount() == 0) {
            insertUnlessNewer(document);
        }
    }

    private void insertUnlessNewer(Document pace) {
        try {
            paces.insertOne(pace);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Pace> find(Collection<String> accountIds) {
        return paces.find(in(ACCOUNT, accountIds)).map(MongoPaceBook::toPace).into(new ArrayList<>());
    }

    private static Document toDocument(Pace pace) {
        var document = new Document(ID, pace.accountId() + "/" + pace.category())
                .append(ACCOUNT, pace.accountId())
                .append("category", pace.category())
                .append("limit", pace.limit())
                .append("windowSeconds", pace.window().toSeconds())
                .append("freeAt", Date.from(pace.freeAt()))
                .append(HEARD_AT, Date.from(pace.heardAt()));
        var why = pace.why();
        put(document, WHY, why == null ? null : ProblemDocuments.toDocument(why));
        return document;
    }

    private static Pace toPace(Document document) {
        return new Pace(
                document.getString(ACCOUNT),
                document.getString("category"),
                document.getInteger("limit"),
                Duration.ofSeconds(document.getLong("windowSeconds")),
                document.getDate("freeAt").toInstant(),
                ProblemDocuments.toProblem(part(document, WHY)),
                document.getDate(HEARD_AT).toInstant());
    }
}
