package io.pincast.scheduler.store;

import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.Target;
import org.bson.Document;

/** How drafts and targets look inside the documents of posts and of publications. */
public final class DraftDocuments {

    private DraftDocuments() {}

    public static Document toDocument(PinDraft draft) {
        var document = new Document();
        put(document, "title", draft.title());
        put(document, "description", draft.description());
        put(document, "link", draft.link());
        put(document, "altText", draft.altText());
        return document.append(
                "media",
                draft.media().stream()
                        .map(media -> new Document("id", media.mediaId())
                                .append("contentType", media.contentType())
                                .append("sizeBytes", media.sizeBytes())
                                .append("sha256", media.sha256()))
                        .toList());
    }

    public static PinDraft toDraft(Document document) {
        return new PinDraft(
                text(document, "title"),
                text(document, "description"),
                text(document, "link"),
                text(document, "altText"),
                document.getList("media", Document.class).stream()
                        .map(media -> new DraftMedia(
                                media.getString("id"),
                                media.getString("contentType"),
                                media.getLong("sizeBytes"),
                                media.getString("sha256")))
                        .toList());
    }

    /** Adds a target's fields. */
    public static Document with(Target target, Document document) {
        document.append("accountId", target.accountId()).append("boardId", target.boardId());
        put(document, "boardSectionId", target.boardSectionId());
        return document;
    }

    public static Target toTarget(Document document) {
        return new Target(
                document.getString("accountId"), document.getString("boardId"), text(document, "boardSectionId"));
    }
}
