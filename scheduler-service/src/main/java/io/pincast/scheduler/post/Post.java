package io.pincast.scheduler.post;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.publication.Planning.Wish;
import io.pincast.scheduler.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person plans: content, targets, and when.
 *
 * @param targets where it goes
 * @param withdrawn targets that it had once; their publications are parked
 * @param schedule when; none for a draft
 * @param cancelledAt cancelled is final
 * @param revision rises with every change of the plan; publications are written from the highest
 * @param spreadSince since when a change is not yet known to be written into all publications
 */
public record Post(
        PostId id,
        WorkspaceId workspaceId,
        String createdBy,
        PinDraft draft,
        List<PostTarget> targets,
        List<Target> withdrawn,
        @Nullable Schedule schedule,
        @Nullable Instant cancelledAt,
        long revision,
        @Nullable Instant spreadSince,
        Instant createdAt,
        Instant updatedAt) {

    public Post {
        targets = List.copyOf(targets);
        withdrawn = List.copyOf(withdrawn);
    }

    public static Post create(
            PostId id,
            WorkspaceId workspaceId,
            String by,
            PinDraft draft,
            List<PostTarget> targets,
            @Nullable Schedule schedule,
            Instant now) {
        return new Post(
                id,
                workspaceId,
                by,
                draft,
                targets,
                List.of(),
                schedule,
                null,
                1,
                schedule == null ? null : now,
                now,
                now);
    }

    public Post edited(PinDraft newDraft, List<PostTarget> newTargets, Instant now) {
        var gone = new LinkedHashSet<>(withdrawn);
        targets.forEach(target -> gone.add(target.target()));
        newTargets.forEach(target -> gone.remove(target.target()));
        // A draft has no publications that would have to be parked.
        return next(newDraft, newTargets, schedule == null ? List.of() : List.copyOf(gone), schedule, null, now);
    }

    public Post scheduled(Schedule newSchedule, Instant now) {
        return next(draft, targets, withdrawn, newSchedule, null, now);
    }

    public Post cancelled(Instant now) {
        return next(draft, targets, withdrawn, schedule, now, now);
    }

    /** As an earlier version was, but newer. */
    public Post restored(Post earlier, Instant now) {
        return next(earlier.draft, earlier.targets, earlier.withdrawn, earlier.schedule, null, now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isDraft() {
        return schedule == null;
    }

    /** What this says of each target that it has or had. */
    List<Wish> wishes(Duration giveUpAfter) {
        var dueAt = schedule == null ? null : schedule.dueAt();
        return Stream.concat(
                        targets.stream().map(target -> wish(target.target(), dueAt, giveUpAfter)),
                        withdrawn.stream().map(target -> wish(target, null, giveUpAfter)))
                .toList();
    }

    private Wish wish(Target target, @Nullable Instant dueAt, Duration giveUpAfter) {
        return new Wish(
                workspaceId,
                id,
                target,
                revision,
                draft,
                dueAt,
                dueAt == null ? null : dueAt.plus(giveUpAfter),
                isCancelled());
    }

    private Post next(
            PinDraft newDraft,
            List<PostTarget> newTargets,
            List<Target> newWithdrawn,
            @Nullable Schedule newSchedule,
            @Nullable Instant newCancelledAt,
            Instant now) {
        return new Post(
                id,
                workspaceId,
                createdBy,
                newDraft,
                new ArrayList<>(newTargets),
                newWithdrawn,
                newSchedule,
                newCancelledAt,
                revision + 1,
                newSchedule == null ? null : now,
                createdAt,
                now);
    }

    /**
     * A target, with what it was called when it was chosen.
     *
     * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
     */
    public record PostTarget(
            Target target,
            @Nullable String username,
            @Nullable String boardName,
            @Nullable String environment) {}
}
