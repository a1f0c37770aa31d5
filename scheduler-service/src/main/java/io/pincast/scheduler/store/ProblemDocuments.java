package io.pincast.scheduler.store;

import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.scheduler.publication.Problem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a reason looks inside a document. */
public final class ProblemDocuments {

    private ProblemDocuments() {}

    public static Document toDocument(Problem problem) {
        var document = new Document("code", problem.code()).append("detail", problem.detail());
        put(document, "action", problem.action());
        put(document, "httpStatus", problem.httpStatus());
        put(document, "pinterestCode", problem.pinterestCode());
        put(document, "requestId", problem.requestId());
        return document;
    }

    public static @Nullable Problem toProblem(@Nullable Document document) {
        return document == null
                ? null
                : new Problem(
                        document.getString("code"),
                        document.getString("detail"),
                        text(document, "action"),
                        document.getInteger("httpStatus"),
                        document.getInteger("pinterestCode"),
                        text(document, "requestId"));
    }
}
