package io.pincast.publisher.budget.store;

import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.BudgetBook;
import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.budget.BudgetBook.Obstacles;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetBook.Telling;
import io.pincast.publisher.budget.Cells;
import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a budget's book looks in its collection. */
final class BudgetDocuments {
    static final String COLLECTION = "accountBudgets";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String TELL_AT = "tellAt";
    static final String WRITTEN_AT = "writtenAt";
    private static final String CLOSED = "closed";
    private static final String NOTED = "noted";
    private static final String LIMIT = "limit";
    private static final String TOLD = "told";

    private BudgetDocuments() {}

    static Document toDocument(BudgetBook book, Instant now) {
        var budget = book.budget();
        var document = new Document(ID, budget.key())
                .append("workspaceId", budget.workspaceId())
                .append("pinterestAppId", budget.pinterestAppId())
                .append("accountId", budget.accountId())
                .append("category", budget.category().name());
        document.putAll(changing(book, now));
        document.values().removeIf(Objects::isNull);
        return document;
    }

    /** What a write may change; a field with nothing to say is null. */
    static Document changing(BudgetBook book, Instant now) {
        var obstacles = book.obstacles();
        var telling = book.telling();
        return new Document(VERSION, book.version() + 1)
                .append("used", cells(book.used()))
                .append("planned", cells(book.planned()))
                .append(LIMIT, obstacles.limit())
                .append(CLOSED, closure(obstacles.closed()))
                .append(NOTED, closure(obstacles.noted()))
                .append("strikes", obstacles.strikes())
                .append("unanswered", obstacles.unanswered())
                .append("seq", telling.seq())
                .append(TOLD, picture(telling.last()))
                .append("toldAt", Date.from(telling.at()))
                .append(TELL_AT, date(telling.tellAt()))
                .append(WRITTEN_AT, Date.from(now));
    }

    static BudgetBook toBook(Document stored) {
        return new BudgetBook(
                new Budget(
                        stored.getString("workspaceId"),
                        stored.getString("pinterestAppId"),
                        stored.getString("accountId"),
                        Budget.Category.valueOf(stored.getString("category"))),
                stored.getLong(VERSION),
                toCells(stored.getList("used", Long.class)),
                toCells(stored.getList("planned", Long.class)),
                new Obstacles(
                        stored.getInteger(LIMIT),
                        toClosure(stored.get(CLOSED, Document.class)),
                        toClosure(stored.get(NOTED, Document.class)),
                        stored.getInteger("strikes"),
                        stored.getInteger("unanswered")),
                new Telling(
                        stored.getLong("seq"),
                        toPicture(stored.get(TOLD, Document.class)),
                        stored.getDate("toldAt").toInstant(),
                        stored.getDate(TELL_AT) == null
                                ? null
                                : stored.getDate(TELL_AT).toInstant()));
    }

    /** Cell and count by turns: short, and in order. */
    private static List<Long> cells(Cells cells) {
        var flat = new ArrayList<Long>(2 * cells.counts().size());
        cells.counts().forEach((cell, count) -> {
            flat.add(cell);
            flat.add(count.longValue());
        });
        return flat;
    }

    private static Cells toCells(List<Long> flat) {
        var counts = new TreeMap<Long, Integer>();
        for (var i = 0; i + 1 < flat.size(); i += 2) {
            counts.put(flat.get(i), flat.get(i + 1).intValue());
        }
        return new Cells(counts);
    }

    private static @Nullable Document closure(@Nullable Closure closure) {
        return closure == null
                ? null
                : new Document("until", Date.from(closure.until())).append("reason", reason(closure.reason()));
    }

    private static @Nullable Closure toClosure(@Nullable Document stored) {
        return stored == null
                ? null
                : new Closure(stored.getDate("until").toInstant(), toReason(stored.get("reason", Document.class)));
    }

    private static @Nullable Document picture(@Nullable Picture picture) {
        if (picture == null) {
            return null;
        }
        var cause = picture.cause();
        return new Document(LIMIT, picture.limit())
                .append("freeAt", Date.from(picture.freeAt()))
                .append("cause", cause == null ? null : reason(cause));
    }

    private static @Nullable Picture toPicture(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var cause = stored.get("cause", Document.class);
        return new Picture(
                stored.getInteger(LIMIT), stored.getDate("freeAt").toInstant(), cause == null ? null : toReason(cause));
    }

    private static Document reason(Reason reason) {
        return new Document("code", reason.code())
                .append("detail", reason.detail())
                .append("action", reason.action())
                .append("httpStatus", reason.httpStatus())
                .append("pinterestCode", reason.pinterestCode())
                .append("requestId", reason.requestId());
    }

    private static Reason toReason(Document stored) {
        return new Reason(
                stored.getString("code"),
                stored.getString("detail"),
                stored.getString("action"),
                stored.getInteger("httpStatus"),
                stored.getInteger("pinterestCode"),
                stored.getString("requestId"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
