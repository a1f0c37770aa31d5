package io.pincast.scheduler.canary;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.planning.PostContent;
import io.pincast.scheduler.planning.PostMedia;
import io.pincast.scheduler.planning.Reach;
import io.pincast.scheduler.planning.TargetChecks;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.schedule.ScheduleWish;
import io.pincast.scheduler.timeline.TimelineEntry;
import io.pincast.scheduler.timeline.TimelineStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends a canary over the road that every post takes, and tells how it fares. */
@Service
public class CanaryService {
    private static final String TITLE = "Pincast canary ";
    private static final String SIMULATOR = "SIMULATOR";
    private final Road road;
    private final TargetChecks checks;
    private final TimelineStore timeline;
    private final Clock clock;

    CanaryService(Road road, TargetChecks checks, TimelineStore timeline, Clock clock) {
        this.road = road;
        this.checks = checks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Publishes at once; only through the simulator, so that nobody's board is littered. */
    public Canary send(Target target, Caller caller, IdempotencyKey key) {
        Reach.require(List.of(target), caller);
        requireSimulator(target, caller);
        var image = road.media()
                .add(new CanaryImage(), caller.workspaceId(), new IdempotencyKey(Optional.empty(), key.requestHash()));
        var content = new PostContent(
                TITLE + clock.instant(),
                "Made by Pincast to see that publishing works.",
                null,
                "A yellow rectangle",
                new PostMedia(
                        PostMedia.IDS, List.of(new PostMedia.Item(image.media().id(), null)), null),
                List.of(target));
        return canary(road.planner()
                .create(content, Optional.of(new ScheduleWish.Now()), caller, key)
                .view());
    }

    public Canary get(PostId id, Caller caller) {
        var view = road.posts().view(road.posts().get(id, caller));
        var title = view.post().draft().title();
        if (title == null || !title.startsWith(TITLE) || view.post().isDraft()) {
            throw ProblemException.notFound("canary");
        }
        return canary(view);
    }

    private Canary canary(PostView view) {
        var handedOver = timeline.list(view.post().id(), view.post().workspaceId()).stream()
                .filter(entry -> entry.type().equals("PublicationDispatched"))
                .findFirst()
                .flatMap(CanaryService::lag);
        return Canary.of(view, handedOver, clock.instant());
    }

    private static Optional<Duration> lag(TimelineEntry dispatched) {
        return dispatched.details().get("lagMillis") instanceof Number millis
                ? Optional.of(Duration.ofMillis(millis.longValue()))
                : Optional.empty();
    }

    private void requireSimulator(Target target, Caller caller) {
        var checked = checks.check(caller.workspaceId(), List.of(target)).getFirst();
        var environment = checked.target().environment();
        if (checked.problem() == null && !SIMULATOR.equals(environment)) {
            throw new ProblemException(
                    ProblemKind.INVALID,
                    "canary-not-simulated",
                    "Only through the simulator",
                    "A canary is a real Pin, so it goes through the simulator only; this account is in "
                            + (environment == null ? "no environment that is known now" : environment)
                            + ". Name an account of an app whose environment is SIMULATOR.");
        }
    }
}
