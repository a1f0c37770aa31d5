package io.pincast.auth.person.store;

import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Person;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A person as a document. */
final class PersonDocuments {
    static final String ID = "_id";
    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD_HASH = "passwordHash";
    static final String PASSWORD_CHANGED_AT = "passwordChangedAt";
    static final String CREATED_AT = "createdAt";

    private PersonDocuments() {}

    static Document toDocument(Credentials credentials, Instant now) {
        var person = credentials.person();
        return new Document(ID, person.id())
                .append(EMAIL, person.email())
                .append(NAME, person.name())
                .append(ADMINISTRATOR, person.administrator())
                .append(PASSWORD_HASH, credentials.passwordHash())
                .append(CREATED_AT, Date.from(now));
    }

    static Credentials toCredentials(Document document) {
        var person = new Person(
                document.getString(ID),
                document.getString(EMAIL),
                document.getString(NAME),
                document.getBoolean(ADMINISTRATOR, false));
        return new Credentials(person, document.getString(PASSWORD_HASH));
    }
}
