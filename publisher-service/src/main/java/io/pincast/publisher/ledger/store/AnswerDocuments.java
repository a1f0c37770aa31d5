package io.pincast.publisher.ledger.store;

import static io.pincast.publisher.ledger.store.Fields.at;
import static io.pincast.publisher.ledger.store.Fields.date;
import static io.pincast.publisher.ledger.store.Fields.put;

import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Happening.Verdict;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a kept verdict looks. */
final class AnswerDocuments {
    private static final String VERDICT = "verdict";

    private AnswerDocuments() {}

    static @Nullable Document toDocument(@Nullable Fact answer) {
        if (answer == null) {
            return null;
        }
        return verdict((Verdict) answer.happening())
                .append("round", answer.round())
                .append("seq", answer.seq())
                .append("at", date(answer.at()));
    }

    private static Document verdict(Verdict verdict) {
        return switch (verdict) {
            case Happening.Published published ->
                new Document(VERDICT, "PUBLISHED")
                        .append("pinId", published.pinId())
                        .append("environment", published.environment())
                        .append("publishedAt", date(published.publishedAt()))
                        .append("adopted", published.adopted());
            case Happening.Deferred deferred -> {
                var document = new Document(VERDICT, "DEFERRED").append("retryAt", date(deferred.retryAt()));
                put(document, "slotAt", date(deferred.slotAt()));
                yield document.append("reason", LedgerDocuments.reason(deferred.reason()));
            }
            case Happening.Failed(var reason) ->
                new Document(VERDICT, "FAILED").append("reason", LedgerDocuments.reason(reason));
            case Happening.Unconfirmed(var reason, var evidence) ->
                new Document(VERDICT, "UNCONFIRMED")
                        .append("reason", LedgerDocuments.reason(reason))
                        .append(
                                "evidence",
                                evidence.stream().map(LedgerDocuments::evidence).toList());
            case Happening.Revoked _ -> new Document(VERDICT, "REVOKED");
        };
    }

    static @Nullable Fact toFact(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        return new Fact(
                stored.getInteger("round"),
                stored.getLong("seq"),
                Objects.requireNonNull(at(stored, "at")),
                toVerdict(stored));
    }

    private static Verdict toVerdict(Document stored) {
        return switch (stored.getString(VERDICT)) {
            case "PUBLISHED" ->
                new Happening.Published(
                        stored.getString("pinId"),
                        stored.getString("environment"),
                        Objects.requireNonNull(at(stored, "publishedAt")),
                        stored.getBoolean("adopted"));
            case "DEFERRED" ->
                new Happening.Deferred(
                        Objects.requireNonNull(at(stored, "retryAt")),
                        at(stored, "slotAt"),
                        LedgerDocuments.toReason(stored.get("reason", Document.class)));
            case "FAILED" -> new Happening.Failed(LedgerDocuments.toReason(stored.get("reason", Document.class)));
            case "UNCONFIRMED" ->
                new Happening.Unconfirmed(
                        LedgerDocuments.toReason(stored.get("reason", Document.class)),
                        stored.getList("evidence", Document.class).stream()
                                .map(LedgerDocuments::toEvidence)
                                .toList());
            case "REVOKED" -> new Happening.Revoked();
            default -> throw new IllegalStateException("no such verdict: " + stored.getString(VERDICT));
        };
    }
}
