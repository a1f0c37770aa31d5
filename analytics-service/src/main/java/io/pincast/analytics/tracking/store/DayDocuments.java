package io.pincast.analytics.tracking.store;

import io.pincast.analytics.tracking.Change;
import io.pincast.analytics.tracking.DayNumbers;
import io.pincast.analytics.tracking.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a day stands in its document. */
final class DayDocuments {
    static final String COLLECTION = "days";
    static final String WORKSPACE = "workspaceId";
    static final String SUBJECT = "subject";
    /** ISO text, so that it sorts. */
    static final String DATE = "date";

    static final String DATA_STATUS = "dataStatus";
    static final String METRICS = "metrics";
    static final String VERSION = "version";

    private DayDocuments() {}

    static String id(Subject subject, LocalDate date) {
        return subject.key() + "/" + date;
    }

    static Document of(Change change) {
        return new Document("_id", change.id())
                .append(WORKSPACE, change.subject().workspaceId().value())
                .append(SUBJECT, change.subject().key())
                .append(DATE, change.day().date().toString())
                .append(DATA_STATUS, change.day().dataStatus())
                .append(METRICS, new Document(new HashMap<>(change.day().metrics())))
                .append(VERSION, change.version());
    }

    static long version(@Nullable Document stored) {
        return stored == null ? 0 : stored.getLong(VERSION);
    }

    static DayNumbers toDay(Document document) {
        Map<String, Double> metrics = new HashMap<>();
        document.get(METRICS, new Document())
                .forEach((name, value) -> metrics.put(name, ((Number) value).doubleValue()));
        return new DayNumbers(LocalDate.parse(document.getString(DATE)), document.getString(DATA_STATUS), metrics);
    }
}
