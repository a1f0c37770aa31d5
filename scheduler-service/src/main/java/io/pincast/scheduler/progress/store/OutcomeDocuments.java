package io.pincast.scheduler.progress.store;

import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.scheduler.publication.Evidence;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.Resolution;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a publication's outcomes, and what people decided about them, look in the store. */
final class OutcomeDocuments {

    private OutcomeDocuments() {}

    static Document toDocument(Resolution resolution) {
        var document = new Document("number", resolution.number())
                .append("verdict", resolution.verdict().name())
                .append("by", resolution.by())
                .append("at", Date.from(resolution.at()))
                .append("requestHash", resolution.requestHash());
        put(document, "pinId", resolution.pinId());
        put(document, "requestKey", resolution.requestKey());
        return document;
    }

    static Resolution toResolution(Document document) {
        return new Resolution(
                document.getInteger("number"),
                Resolution.Verdict.valueOf(document.getString("verdict")),
                text(document, "pinId"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                text(document, "requestKey"),
                document.getString("requestHash"));
    }

    static Document toDocument(Evidence evidence) {
        return new Document("readAt", Date.from(evidence.readAt()))
                .append("pinsSeen", evidence.pinsSeen())
                .append("whole", evidence.whole())
                .append("counted", evidence.counted())
                .append("matches", evidence.matches());
    }

    static Evidence toEvidence(Document document) {
        return new Evidence(
                document.getDate("readAt").toInstant(),
                document.getInteger("pinsSeen"),
                document.getBoolean("whole"),
                document.getBoolean("counted"),
                document.getList("matches", String.class));
    }

    static Document toDocument(Publication.Pin pin) {
        return new Document("id", pin.id())
                .append("url", pin.url())
                .append("environment", pin.environment())
                .append("publishedAt", Date.from(pin.publishedAt()))
                .append("adopted", pin.adopted());
    }

    static Publication.@Nullable Pin toPin(@Nullable Document document) {
        return document == null
                ? null
                : new Publication.Pin(
                        document.getString("id"),
                        document.getString("url"),
                        document.getString("environment"),
                        document.getDate("publishedAt").toInstant(),
                        document.getBoolean("adopted"));
    }
}
