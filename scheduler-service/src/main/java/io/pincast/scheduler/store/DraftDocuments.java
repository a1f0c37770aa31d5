package io.pincast.scheduler.store;

import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.scheduler.draft.DraftCover;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.Slide;
import io.pincast.scheduler.draft.Target;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How drafts and targets look inside the documents of posts and of publications. */
public final class DraftDocuments {

    private DraftDocuments() {}

    public static Document toDocument(PinDraft draft) {
        var document = new Document();
        put(document, "title", draft.title());
        put(document, "description", draft.description());
        put(document, "link", draft.link());
        put(document, "altText", draft.altText());
        document.append(
                "media", draft.media().stream().map(DraftDocuments::media).toList());
        put(document, "cover", cover(draft.cover()));
        return document;
    }

    private static Document media(DraftMedia media) {
        var document = new Document("id", media.mediaId())
                .append("contentType", media.contentType())
                .append("sizeBytes", media.sizeBytes())
                .append("sha256", media.sha256());
        var slide = media.slide();
        if (slide != null) {
            put(document, "title", slide.title());
            put(document, "description", slide.description());
            put(document, "link", slide.link());
        }
        return document;
    }

    private static @Nullable Document cover(@Nullable DraftCover cover) {
        if (cover == null) {
            return null;
        }
        var document = new Document();
        put(document, "image", cover.image() == null ? null : media(cover.image()));
        put(document, "keyFrameSeconds", cover.keyFrameSeconds());
        return document;
    }

    public static PinDraft toDraft(Document document) {
        return new PinDraft(
                text(document, "title"),
                text(document, "description"),
                text(document, "link"),
                text(document, "altText"),
                document.getList("media", Document.class).stream()
                        .map(DraftDocuments::toMedia)
                        .toList(),
                toCover(document.get("cover", Document.class)));
    }

    private static DraftMedia toMedia(Document media) {
        return new DraftMedia(
                media.getString("id"),
                media.getString("contentType"),
                media.getLong("sizeBytes"),
                media.getString("sha256"),
                Slide.of(text(media, "title"), text(media, "description"), text(media, "link")));
    }

    private static @Nullable DraftCover toCover(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var image = stored.get("image", Document.class);
        return new DraftCover(image == null ? null : toMedia(image), stored.getInteger("keyFrameSeconds"));
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
