package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.Caller;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostFacts.PostFact;
import io.pincast.scheduler.post.PostProblem;
import io.pincast.scheduler.post.PostStore;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.post.Spreading;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.schedule.ScheduleResolution;
import io.pincast.scheduler.schedule.ScheduleWish;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Edits, moves and cancels posts. The post is changed first, then its publications, each of which says whether the change came in
 * time; where it came in time for none, the post is put back as it was, so that it goes on saying what is being published.
 */
@Service
public class PostChanges {
    private static final String PINCAST = "pincast";
    private final PostStore store;
    private final Posts posts;
    private final Drafting drafting;
    private final Spreading spreading;
    private final Clock clock;

    PostChanges(PostStore store, Posts posts, Drafting drafting, Spreading spreading, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.drafting = drafting;
        this.spreading = spreading;
        this.clock = clock;
    }

    /**
     * Changes content or targets, until the claim.
     *
     * @param expected the revision that the caller has seen, where it said so
     */
    public PostView edit(PostId id, Caller caller, Optional<Long> expected, UnaryOperator<PostContent> change) {
        var post = posts.get(id, caller);
        if (!post.isDraft()) {
            caller.require(PostPlanner.PUBLISH);
        }
        PlanGuards.requireCurrent(post, expected);
        var written = posts.publicationsOf(post);
        PlanGuards.requireEditable(post, written);
        var before = PostContent.of(post);
        var content = change.apply(before);
        if (content.equals(before)) {
            return PostView.of(post, written);
        }
        var targets = post.targets();
        if (!content.targets().equals(before.targets())) {
            PlanGuards.requireNotBegun(written);
            targets = post.isDraft()
                    ? drafting.targets(content.targets(), caller)
                    : drafting.targetsToSchedule(content.targets(), caller);
        }
        var draft = drafting.draft(content, post.workspaceId());
        if (!post.isDraft()) {
            Drafting.requireComplete(draft);
        }
        var edited = post.edited(draft, targets, clock.instant());
        return apply(post, edited, new PostFact.Edited(caller.id()), new PostFact.Edited(PINCAST));
    }

    /** Plans a draft, or moves a plan, until the claim. Boards and accounts are looked at again. */
    public PostView schedule(PostId id, Caller caller, Optional<Long> expected, ScheduleWish wish) {
        var post = posts.get(id, caller);
        PlanGuards.requireCurrent(post, expected);
        PlanGuards.requireMovable(post, posts.publicationsOf(post));
        Drafting.requireComplete(post.draft());
        var now = clock.instant();
        var schedule = ScheduleResolution.resolve(wish, now);
        drafting.targetsToSchedule(PostContent.of(post).targets(), caller);
        var scheduled = post.scheduled(schedule, now);
        var old = post.schedule();
        return old == null
                ? apply(post, scheduled, new PostFact.Scheduled(caller.id()), new PostFact.Edited(PINCAST))
                : apply(
                        post,
                        scheduled,
                        new PostFact.Rescheduled(old.dueAt(), caller.id()),
                        new PostFact.Rescheduled(schedule.dueAt(), PINCAST));
    }

    /** Cancels, for good. What is under way is asked to stop; the answer shows for each target whether that is certain. */
    public PostView cancel(PostId id, Caller caller, Optional<Long> expected) {
        var post = posts.get(id, caller);
        if (post.isCancelled()) {
            return posts.view(post);
        }
        PlanGuards.requireRevision(post, expected);
        PlanGuards.requireCancellable(post, posts.publicationsOf(post));
        var cancelled = post.cancelled(clock.instant());
        replace(post, cancelled, new PostFact.Cancelled(caller.id()));
        spreading.spread(cancelled);
        return posts.view(cancelled);
    }

    private PostView apply(Post before, Post after, PostFact fact, PostFact undoing) {
        replace(before, after, fact);
        if (after.isDraft()) {
            return posts.view(after);
        }
        var planned = spreading.spread(after);
        if (planned.stream().noneMatch(PublicationProgress.Planned::inTime)) {
            var restored = after.restored(before, clock.instant());
            if (store.replace(after, restored, List.of(undoing))) {
                spreading.spread(restored);
            }
            throw PostProblem.beingPublished();
        }
        return posts.view(after);
    }

    private void replace(Post before, Post after, PostFact fact) {
        if (!store.replace(before, after, List.of(fact))) {
            throw PostProblem.changed();
        }
    }
}
