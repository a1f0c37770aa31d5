package io.pincast.publisher.ledger.store;

import static io.pincast.publisher.ledger.store.Fields.at;
import static io.pincast.publisher.ledger.store.Fields.date;
import static io.pincast.publisher.ledger.store.Fields.put;

import io.pincast.publisher.ledger.Attempt;
import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a publication looks in the ledger's collection. */
final class LedgerDocuments {
    static final String COLLECTION = "publications";
    static final String ID = "_id";
    static final String ACCOUNT = "accountId";
    static final String ROUND = "round";
    static final String STATE = "state";
    static final String EPOCH = "epoch";
    static final String VERSION = "version";
    static final String ACTIVE_KEY = "activeKey";
    static final String PIN_ID = "pinId";
    static final String ACT_AT = "actAt";

    private LedgerDocuments() {}

    static Document toDocument(Publication publication) {
        var subject = publication.subject();
        var times = publication.times();
        var history = publication.history();
        var document = new Document(ID, subject.publicationId())
                .append("workspaceId", subject.workspaceId())
                .append("postId", subject.postId())
                .append(ACCOUNT, subject.accountId())
                .append(ROUND, publication.round())
                .append(STATE, publication.state().name())
                .append(EPOCH, publication.epoch())
                .append("seq", publication.seq())
                .append(VERSION, publication.version())
                .append(ACTIVE_KEY, publication.activeKey());
        put(document, PIN_ID, publication.pinId().orElse(null));
        put(document, "order", order(publication.order()));
        put(document, "preparedAt", date(times.preparedAt()));
        put(document, "leaseUntil", date(times.leaseUntil()));
        put(document, "armedAt", date(times.armedAt()));
        put(document, "quietAt", date(times.quietAt()));
        put(document, ACT_AT, date(times.actAt()));
        put(document, "doubtSince", date(history.doubtSince()));
        document.append("streak", history.streak());
        document.append(
                "attempts",
                history.attempts().stream().map(LedgerDocuments::attempt).toList());
        document.append(
                "reads", history.reads().stream().map(LedgerDocuments::evidence).toList());
        put(document, "answer", AnswerDocuments.toDocument(publication.answer()));
        return document;
    }

    static Publication toPublication(Document stored) {
        return new Publication(
                new Subject(
                        stored.getString(ID),
                        stored.getString("postId"),
                        stored.getString("workspaceId"),
                        stored.getString(ACCOUNT)),
                toOrder(stored.get("order", Document.class)),
                stored.getInteger(ROUND),
                PublicationState.valueOf(stored.getString(STATE)),
                stored.getLong(EPOCH),
                stored.getLong("seq"),
                stored.getLong(VERSION),
                new Publication.Times(
                        at(stored, "preparedAt"),
                        at(stored, "leaseUntil"),
                        at(stored, "armedAt"),
                        at(stored, "quietAt"),
                        at(stored, ACT_AT)),
                new Publication.History(
                        stored.getList("attempts", Document.class, List.of()).stream()
                                .map(LedgerDocuments::toAttempt)
                                .toList(),
                        stored.getList("reads", Document.class, List.of()).stream()
                                .map(LedgerDocuments::toEvidence)
                                .toList(),
                        at(stored, "doubtSince"),
                        stored.getInteger("streak")),
                AnswerDocuments.toFact(stored.get("answer", Document.class)));
    }

    private static @Nullable Document order(@Nullable Order order) {
        if (order == null) {
            return null;
        }
        var content = order.content();
        var document = new Document("boardId", order.boardId());
        put(document, "boardSectionId", order.boardSectionId());
        put(document, "title", content.title());
        put(document, "description", content.description());
        put(document, "link", content.link());
        put(document, "altText", content.altText());
        return document.append(
                        "media",
                        content.media().stream().map(LedgerDocuments::media).toList())
                .append("dueAt", date(order.dueAt()))
                .append("notAfter", date(order.notAfter()))
                .append("askAfterUnclear", order.askAfterUnclear());
    }

    private static Document media(Order.Media media) {
        return new Document("mediaId", media.mediaId())
                .append("contentType", media.contentType())
                .append("sizeBytes", media.sizeBytes())
                .append("sha256", media.sha256());
    }

    private static @Nullable Order toOrder(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var media = stored.getList("media", Document.class).stream()
                .map(file -> new Order.Media(
                        file.getString("mediaId"),
                        file.getString("contentType"),
                        file.getLong("sizeBytes"),
                        file.getString("sha256")))
                .toList();
        return new Order(
                stored.getString("boardId"),
                stored.getString("boardSectionId"),
                new Order.Content(
                        stored.getString("title"),
                        stored.getString("description"),
                        stored.getString("link"),
                        stored.getString("altText"),
                        media),
                Objects.requireNonNull(at(stored, "dueAt")),
                Objects.requireNonNull(at(stored, "notAfter")),
                stored.getBoolean("askAfterUnclear", false));
    }

    private static Document attempt(Attempt attempt) {
        var document = new Document(ROUND, attempt.round())
                .append(EPOCH, attempt.epoch())
                .append("environment", attempt.environment())
                .append("armedAt", date(attempt.armedAt()));
        var end = attempt.end();
        if (end != null) {
            document.append("endedAt", date(end.endedAt()))
                    .append("durationMillis", end.durationMillis())
                    .append("outcome", end.outcome().name());
            put(document, "reason", reason(end.reason()));
            put(document, "requestId", end.requestId());
        }
        return document;
    }

    private static Attempt toAttempt(Document stored) {
        var endedAt = at(stored, "endedAt");
        return new Attempt(
                stored.getInteger(ROUND),
                stored.getLong(EPOCH),
                stored.getString("environment"),
                Objects.requireNonNull(at(stored, "armedAt")),
                endedAt == null
                        ? null
                        : new Attempt.End(
                                endedAt,
                                stored.getLong("durationMillis"),
                                Attempt.Outcome.valueOf(stored.getString("outcome")),
                                Optional.ofNullable(stored.get("reason", Document.class))
                                        .map(LedgerDocuments::toReason)
                                        .orElse(null),
                                stored.getString("requestId")));
    }

    static Document evidence(Evidence evidence) {
        return new Document("readAt", date(evidence.readAt()))
                .append("pinsSeen", evidence.pinsSeen())
                .append("whole", evidence.whole())
                .append("counted", evidence.counted())
                .append("matches", evidence.matches());
    }

    static Evidence toEvidence(Document stored) {
        return new Evidence(
                Objects.requireNonNull(at(stored, "readAt")),
                stored.getInteger("pinsSeen"),
                stored.getBoolean("whole"),
                stored.getBoolean("counted"),
                stored.getList("matches", String.class));
    }

    static @Nullable Document reason(@Nullable Reason reason) {
        if (reason == null) {
            return null;
        }
        var document = new Document("code", reason.code()).append("detail", reason.detail());
        put(document, "action", reason.action());
        put(document, "httpStatus", reason.httpStatus());
        put(document, "pinterestCode", reason.pinterestCode());
        put(document, "requestId", reason.requestId());
        return document;
    }

    static Reason toReason(Document stored) {
        return new Reason(
                stored.getString("code"),
                stored.getString("detail"),
                stored.getString("action"),
                stored.getInteger("httpStatus"),
                stored.getInteger("pinterestCode"),
                stored.getString("requestId"));
    }
}
