package io.pincast.scheduler.planning;

import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants published where, as they said it.
 *
 * @param mediaIds one to five, in order
 */
public record PostContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<String> mediaIds,
        List<Target> targets) {

    public PostContent {
        mediaIds = List.copyOf(mediaIds);
        targets = List.copyOf(targets);
    }

    static PostContent of(Post post) {
        var draft = post.draft();
        return new PostContent(
                draft.title(),
                draft.description(),
                draft.link(),
                draft.altText(),
                draft.media().stream().map(DraftMedia::mediaId).toList(),
                post.targets().stream().map(Post.PostTarget::target).toList());
    }
}
