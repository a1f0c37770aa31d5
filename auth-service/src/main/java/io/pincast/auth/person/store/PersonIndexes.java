package io.pincast.auth.person.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is read how. */
@Configuration(proxyBeanMethods = false)
class PersonIndexes {
    static final String PEOPLE = "people";
    static final String SIGN_IN_ATTEMPTS = "signInAttempts";

    @Bean
    CollectionIndexes peopleCollectionIndexes() {
        // Signing in; and nobody takes another's e-mail.
        var byEmail = new IndexModel(
                Indexes.ascending(PersonDocuments.EMAIL),
                new IndexOptions().unique(true).name("people_by_email"));
        return new CollectionIndexes(PEOPLE, List.of(byEmail, PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedPeople() {
        return new AuditedCollection(PEOPLE);
    }

    @Bean
    CollectionIndexes signInAttemptCollectionIndexes() {
        // The sweep of what was long ago.
        var byAge = new IndexModel(
                Indexes.ascending(MongoSignInAttempts.LAST_AT), new IndexOptions().name("sign_in_attempts_by_age"));
        return new CollectionIndexes(SIGN_IN_ATTEMPTS, List.of(byAge));
    }
}
