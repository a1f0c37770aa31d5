package io.pincast.scheduler.post;

import io.pincast.scheduler.publication.Publication;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see. Derived here, in this one place, from what became of the publications; never stored. */
public enum PostStatus {
    DRAFT,
    SCHEDULED,
    PUBLISHING,
    RETRYING,
    ON_HOLD,
    PUBLISHED,
    PARTIALLY_PUBLISHED,
    FAILED,
    NEEDS_ATTENTION,
    CANCELLING,
    CANCELLED;

    /** While any publication is in one of these, that is what matters; the first of them most. */
    private static final List<PostStatus> UNFINISHED =
            List.of(NEEDS_ATTENTION, CANCELLING, PUBLISHING, RETRYING, ON_HOLD, SCHEDULED, DRAFT);

    /** Of one publication. */
    static PostStatus of(Publication publication) {
        return switch (publication.state()) {
            case PLANNED -> publication.round() == 1 ? SCHEDULED : RETRYING;
            case CLAIMED, DISPATCHED -> publication.cancelRequested() ? CANCELLING : PUBLISHING;
            case PUBLISHED -> PUBLISHED;
            case FAILED -> FAILED;
            case UNCONFIRMED -> NEEDS_ATTENTION;
            case HELD -> ON_HOLD;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Of a target whose publication is not written yet. */
    static PostStatus ofUnwritten(Post post) {
        if (post.isCancelled()) {
            return CANCELLED;
        }
        return post.isDraft() ? DRAFT : SCHEDULED;
    }

    /** Of a post, from those of its publications. */
    static PostStatus of(Post post, Collection<PostStatus> publications) {
        if (publications.isEmpty()) {
            return ofUnwritten(post);
        }
        return UNFINISHED.stream().filter(publications::contains).findFirst().orElseGet(() -> finished(publications));
    }

    private static PostStatus finished(Collection<PostStatus> publications) {
        if (publications.contains(PUBLISHED)) {
            return publications.stream().allMatch(status -> status == PUBLISHED) ? PUBLISHED : PARTIALLY_PUBLISHED;
        }
        return publications.contains(FAILED) ? FAILED : CANCELLED;
    }

    /** As it stands in JSON, such as {@code partially-published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PostStatus> ofWord(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
