package io.pincast.scheduler.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Optional fields: what is absent in a record is absent in its document, so that indexes leave it out. */
public final class Fields {

    private Fields() {}

    public static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    public static @Nullable String text(Document document, String field) {
        return document.getString(field);
    }

    public static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    public static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    public static @Nullable Document part(Document document, String field) {
        return document.get(field, Document.class);
    }
}
