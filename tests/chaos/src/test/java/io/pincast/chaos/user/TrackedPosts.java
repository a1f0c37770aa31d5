package io.pincast.chaos.user;

import io.pincast.chaos.plan.Kind;
import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.plan.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts as users would have them in mind. */
public final class TrackedPosts {
    public static final Instant DUE_AT = Instant.parse("2026-03-01T09:00:00Z");

    private TrackedPosts() {}

    public static Tracked planned(String id, String key, Role role) {
        var post = new Tracked(new PlannedPost(0, key, 0, role, 0, Kind.IMAGE, false, Duration.ZERO, false, List.of()));
        post.asked(DUE_AT, DUE_AT.minusSeconds(60));
        post.made(id);
        post.answered(true, DUE_AT.minusSeconds(59));
        return post;
    }

    public static Tracked cancelled(Tracked post) {
        post.cancelAsked();
        post.cancelled(DUE_AT.minusSeconds(1));
        return post;
    }

    public static Tracked askedToCancel(Tracked post) {
        post.cancelAsked();
        return post;
    }

    public static Tracked edited(Tracked post) {
        post.promised(post.nextVersion());
        return post;
    }

    /** Moved; {@code told} says whether its user heard that it holds. */
    public static Tracked moved(Tracked post, Instant dueAt, Instant askedAt, boolean told) {
        post.asked(dueAt, askedAt);
        if (told) {
            post.answered(true, askedAt.plusMillis(100));
        }
        return post;
    }
}
