package io.pincast.scheduler.planning;

import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostFacts.PostFact;
import io.pincast.scheduler.post.PostStore;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.post.Spreading;
import io.pincast.scheduler.schedule.Schedule;
import io.pincast.scheduler.schedule.ScheduleResolution;
import io.pincast.scheduler.schedule.ScheduleWish;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes posts. */
@Service
public class PostPlanner {
    /** Whoever has it decides that something is published, and when. */
    static final String PUBLISH = "posts:publish";

    private final PostStore store;
    private final Posts posts;
    private final Drafting drafting;
    private final Spreading spreading;
    private final Ids ids;
    private final Clock clock;

    PostPlanner(PostStore store, Posts posts, Drafting drafting, Spreading spreading, Ids ids, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.drafting = drafting;
        this.spreading = spreading;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a post, scheduled where a wish is given; or finds what an earlier request with the same key made. */
    public Made create(PostContent content, Optional<ScheduleWish> wish, Caller caller, IdempotencyKey key) {
        wish.ifPresent(said -> caller.require(PUBLISH));
        var workspace = caller.workspaceId();
        var now = clock.instant();
        var earlier = store.findEarlier(workspace, key, now);
        if (earlier.isPresent()) {
            return new Made(posts.view(earlier.get()), true);
        }
        var draft = drafting.draft(content, workspace);
        var schedule = wish.map(said -> ScheduleResolution.resolve(said, now)).orElse(null);
        if (schedule != null) {
            Drafting.requireComplete(draft);
        }
        var targets = schedule == null
                ? drafting.targets(content.targets(), caller)
                : drafting.targetsToSchedule(content.targets(), caller);
        var post = Post.create(new PostId(ids.nextText()), workspace, caller.id(), draft, targets, schedule, now);
        var added = store.add(post, facts(caller, schedule), key);
        if (!added.replayed() && schedule != null) {
            spreading.spread(added.post());
        }
        return new Made(posts.view(added.post()), added.replayed());
    }

    private static List<PostFact> facts(Caller caller, @Nullable Schedule schedule) {
        var facts = new ArrayList<PostFact>();
        facts.add(new PostFact.Created(caller.id()));
        if (schedule != null) {
            facts.add(new PostFact.Scheduled(caller.id()));
        }
        return facts;
    }

    /** A post, and whether an earlier request had made it. */
    public record Made(PostView view, boolean replayed) {}
}
