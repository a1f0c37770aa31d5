package io.pincast.auth.oidc.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.oidc.LinkStore;
import io.pincast.auth.secret.Secrets;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The id follows from the identity: it cannot belong to two people, even before an index stands. */
@Component
class MongoLinkStore implements LinkStore {
    private static final String PERSON_ID = "personId";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private final MongoCollection<Document> links;

    MongoLinkStore(MongoDatabase database) {
        links = database.getCollection(OidcIndexes.IDENTITIES);
    }

    @Override
    public Optional<String> find(String issuer, String subject) {
        return Optional.ofNullable(links.find(eq("_id", id(issuer, subject))).first())
                .map(document -> document.getString(PERSON_ID));
    }

    @Override
    public String link(String issuer, String subject, String personId, AuditEntry entry) {
        try {
            links.insertOne(PendingAudit.into(
                    new Document("_id", id(issuer, subject))
                            .append(PERSON_ID, personId)
                            .append(ISSUER, issuer)
                            .append(SUBJECT, subject),
                    entry));
            return personId;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(issuer, subject).orElseThrow(() -> e);
        }
    }

    private static String id(String issuer, String subject) {
        return Secrets.hash(issuer + "\n" + subject);
    }
}
