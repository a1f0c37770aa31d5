package io.pincast.scheduler.publication;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work of publishing one post to one target.
 *
 * @param round attempt number from 1, counted here alone and frozen at the claim
 * @param version rises with every write; every conditional write names the one that it was decided on
 * @param revision of the post that content and instant were spread from
 * @param intendedAt when the plan says; none for a target that was taken off the post
 * @param dueAt when this round is due: {@code intendedAt}, or the instant that the publisher deferred to; none while parked
 * @param notAfter later than this it must not be published any more
 * @param slotAt the instant at which the publisher reserved budget, where it did
 * @param seq of the publisher's last answer that was taken
 * @param claim who froze the round, and under which claim
 * @param actAt when somebody must send again if no answer came; only while under way
 * @param resends how often this round's message was sent again
 * @param resolving whether the last of {@code resolutions} waits for the publisher's answer
 */
public record Publication(
        PublicationId id,
        WorkspaceId workspaceId,
        PostId postId,
        Target target,
        PublicationState state,
        int round,
        long version,
        long revision,
        PinDraft draft,
        @Nullable Instant intendedAt,
        @Nullable Instant dueAt,
        @Nullable Instant notAfter,
        @Nullable Instant slotAt,
        boolean cancelRequested,
        long seq,
        @Nullable Claim claim,
        @Nullable Instant actAt,
        int resends,
        List<Resolution> resolutions,
        boolean resolving,
        @Nullable Pin pin,
        @Nullable Problem problem,
        List<Evidence> evidence,
        Instant updatedAt) {

    public Publication {
        resolutions = List.copyOf(resolutions);
        evidence = List.copyOf(evidence);
    }

    /** A change of it, made at {@code now}; its version will be one higher. */
    PublicationChange change(Instant now) {
        return new PublicationChange(this, now);
    }

    /** Off the plan for now: its target was taken off the post before any round of it was claimed. */
    public boolean isParked() {
        return state == PublicationState.PLANNED && dueAt == null;
    }

    /** What a person decided and the publisher has not answered yet. */
    public Optional<Resolution> pendingResolution() {
        return resolving ? Optional.of(resolutions.getLast()) : Optional.empty();
    }

    /** Whether the claim is still as its owner made it: nobody sent in its place. */
    public boolean isFreshlyClaimed() {
        return state == PublicationState.CLAIMED && resends == 0;
    }

    /**
     * A claim.
     *
     * @param id random, one for all that were claimed together
     * @param owner the replica
     * @param afterUnclear what the workspace wanted when it was made
     */
    public record Claim(String id, String owner, Instant claimedAt, Holding.AfterUnclear afterUnclear) {

        public Claim(String id, String owner, Instant claimedAt) {
            this(id, owner, claimedAt, Holding.AfterUnclear.LOOK_AND_RETRY);
        }
    }

    /**
     * The Pin that came of it.
     *
     * @param adopted whether it was found on the board after an unclear answer
     */
    public record Pin(String id, String url, String environment, Instant publishedAt, boolean adopted) {}
}
