package io.pincast.publisher.ledger.store;

import static io.pincast.publisher.ledger.store.Fields.at;
import static io.pincast.publisher.ledger.store.Fields.date;
import static io.pincast.publisher.ledger.store.Fields.put;

import io.pincast.publisher.ledger.Order;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How an order looks inside its publication's document. */
final class OrderDocuments {

    private OrderDocuments() {}

    static @Nullable Document toDocument(@Nullable Order order) {
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
        document.append(
                "media", content.media().stream().map(OrderDocuments::media).toList());
        put(document, "cover", cover(content.cover()));
        put(document, "videoId", content.videoId());
        return document.append("dueAt", date(order.dueAt()))
                .append("notAfter", date(order.notAfter()))
                .append("askAfterUnclear", order.askAfterUnclear());
    }

    private static Document media(Order.Media media) {
        var document = new Document("mediaId", media.mediaId())
                .append("contentType", media.contentType())
                .append("sizeBytes", media.sizeBytes())
                .append("sha256", media.sha256());
        var slide = media.slide();
        if (slide != null) {
            var texts = new Document();
            put(texts, "title", slide.title());
            put(texts, "description", slide.description());
            put(texts, "link", slide.link());
            document.append("slide", texts);
        }
        return document;
    }

    private static @Nullable Document cover(Order.@Nullable Cover cover) {
        if (cover == null) {
            return null;
        }
        var document = new Document();
        put(document, "image", cover.image() == null ? null : media(cover.image()));
        put(document, "keyFrameSeconds", cover.keyFrameSeconds());
        return document;
    }

    static @Nullable Order toOrder(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        return new Order(
                stored.getString("boardId"),
                stored.getString("boardSectionId"),
                new Order.Content(
                        stored.getString("title"),
                        stored.getString("description"),
                        stored.getString("link"),
                        stored.getString("altText"),
                        stored.getList("media", Document.class).stream()
                                .map(OrderDocuments::toMedia)
                                .toList(),
                        toCover(stored.get("cover", Document.class)),
                        stored.getString("videoId")),
                Objects.requireNonNull(at(stored, "dueAt")),
                Objects.requireNonNull(at(stored, "notAfter")),
                stored.getBoolean("askAfterUnclear", false));
    }

    private static Order.Media toMedia(Document stored) {
        var texts = stored.get("slide", Document.class);
        return new Order.Media(
                stored.getString("mediaId"),
                stored.getString("contentType"),
                stored.getLong("sizeBytes"),
                stored.getString("sha256"),
                texts == null
                        ? null
                        : new Order.Slide(
                                texts.getString("title"), texts.getString("description"), texts.getString("link")));
    }

    private static Order.@Nullable Cover toCover(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var image = stored.get("image", Document.class);
        return new Order.Cover(image == null ? null : toMedia(image), stored.getInteger("keyFrameSeconds"));
    }
}
