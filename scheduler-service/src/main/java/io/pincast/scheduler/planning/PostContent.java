package io.pincast.scheduler.planning;

import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants published where, as they said it. */
public record PostContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        PostMedia media,
        List<Target> targets) {

    public PostContent {
        targets = List.copyOf(targets);
    }

    static PostContent of(Post post) {
        var draft = post.draft();
        return new PostContent(
                draft.title(),
                draft.description(),
                draft.link(),
                draft.altText(),
                PostMedia.of(draft),
                post.targets().stream().map(Post.PostTarget::target).toList());
    }
}
