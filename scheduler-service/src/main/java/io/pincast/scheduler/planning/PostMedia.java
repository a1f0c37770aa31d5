package io.pincast.scheduler.planning;

import io.pincast.scheduler.draft.DraftCover;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.Slide;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a post as somebody named them.
 *
 * @param field of the request that named them, for what there is to say about it
 */
public record PostMedia(
        String field, List<Item> items, @Nullable Cover cover) {
    /** Ids alone, or ids with texts. */
    public static final String IDS = "mediaIds";

    public static final String MEDIA = "media";

    public PostMedia {
        items = List.copyOf(items);
    }

    static PostMedia of(PinDraft draft) {
        return new PostMedia(
                MEDIA,
                draft.media().stream()
                        .map(media -> new Item(media.mediaId(), media.slide()))
                        .toList(),
                Cover.of(draft.cover()));
    }

    /** A cover belongs to its video: where there are other files, another one is chosen, or none. */
    public PostMedia replacedBy(Optional<PostMedia> others, @Nullable Cover newCover) {
        if (others.isEmpty() || others.get().items().equals(items)) {
            return new PostMedia(field, items, newCover == null ? cover : newCover);
        }
        return new PostMedia(others.get().field(), others.get().items(), newCover);
    }

    /** One file, with the texts that it has in a carousel. */
    public record Item(String mediaId, @Nullable Slide slide) {}

    /** What stands for a video: one of the two, if all is well. */
    public record Cover(@Nullable String mediaId, @Nullable Integer keyFrameSeconds) {
        static @Nullable Cover of(@Nullable DraftCover cover) {
            return cover == null
                    ? null
                    : new Cover(
                            Optional.ofNullable(cover.image())
                                    .map(DraftMedia::mediaId)
                                    .orElse(null),
                            cover.keyFrameSeconds());
        }
    }
}
