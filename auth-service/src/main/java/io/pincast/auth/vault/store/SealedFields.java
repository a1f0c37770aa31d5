package io.pincast.auth.vault.store;

import io.pincast.auth.vault.SealedSecret;
import org.bson.Document;

/** A sealed secret as a sub-document: {@code keyId}, {@code dataKey}, {@code content}. */
public final class SealedFields {
    /** Of the master key; for whoever seals anew what an older key holds. */
    public static final String KEY_ID = "keyId";

    static final String DATA_KEY = "dataKey";
    private static final String CONTENT = "content";

    private SealedFields() {}

    public static Document toDocument(SealedSecret sealed) {
        return new Document(KEY_ID, sealed.keyId())
                .append(DATA_KEY, sealed.dataKey())
                .append(CONTENT, sealed.content());
    }

    public static SealedSecret toSealed(Document document) {
        return new SealedSecret(document.getString(KEY_ID), document.getString(DATA_KEY), document.getString(CONTENT));
    }
}
