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
    static final String DISABLED = "disabled";
    /** Absent for who signs in elsewhere. */
    static final String PASSWORD_HASH = "passwordHash";

    static final String PASSWORD_CHANGED_AT = "passwordChangedAt";
    static final String EMAIL_PROVEN = "emailProven";
    static final String CREDENTIAL_REVISION = "credentialRevision";
    /** From where it signed in with its password; hashes. */
    static final String NETWORKS = "networks";

    private static final String CREATED_AT = "createdAt";

    private PersonDocuments() {}

    static Document toDocument(Credentials credentials, Instant now) {
        var person = credentials.person();
        var document = new Document(ID, person.id())
                .append(EMAIL, person.email())
                .append(NAME, person.name())
                .append(ADMINISTRATOR, person.administrator())
                .append(EMAIL_PROVEN, person.emailProven())
                .append(CREDENTIAL_REVISION, person.credentialRevision())
                .append(CREATED_AT, Date.from(now));
        return credentials.passwordHash() == null
                ? document
                : document.append(PASSWORD_HASH, credentials.passwordHash());
    }

    static Credentials toCredentials(Document document) {
        return new Credentials(toPerson(document), document.getString(PASSWORD_HASH));
    }

    static Person toPerson(Document document) {
        return new Person(
                document.getString(ID),
                document.getString(EMAIL),
                document.getString(NAME),
                document.getBoolean(ADMINISTRATOR, false),
                document.getBoolean(DISABLED, false),
                document.getBoolean(EMAIL_PROVEN, false),
                document.get(CREDENTIAL_REVISION, 0L));
    }
}
