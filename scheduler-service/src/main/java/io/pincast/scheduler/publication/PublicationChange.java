package io.pincast.scheduler.publication;

import io.pincast.scheduler.draft.PinDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of a publication in the making: everything stays as it was but for what is said. */
final class PublicationChange {
    private final Publication before;
    private final Instant now;
    private PublicationState state;
    private int round;
    private long revision;
    private PinDraft draft;
    private @Nullable Instant intendedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant notAfter;
    private @Nullable Instant slotAt;
    private boolean cancelRequested;
    private long seq;
    private Publication.@Nullable Claim claim;
    private @Nullable Instant actAt;
    private int resends;
    private List<Resolution> resolutions;
    private boolean resolving;
    private Publication.@Nullable Pin pin;
    private @Nullable Problem problem;
    private List<Evidence> evidence;

    PublicationChange(Publication before, Instant now) {
        this.before = before;
        this.now = now;
        state = before.state();
        round = before.round();
        revision = before.revision();
        draft = before.draft();
        intendedAt = before.intendedAt();
        dueAt = before.dueAt();
        notAfter = before.notAfter();
        slotAt = before.slotAt();
        cancelRequested = before.cancelRequested();
        seq = before.seq();
        claim = before.claim();
        actAt = before.actAt();
        resends = before.resends();
        resolutions = before.resolutions();
        resolving = before.resolving();
        pin = before.pin();
        problem = before.problem();
        evidence = before.evidence();
    }

    PublicationChange spreadFrom(long postRevision, PinDraft newDraft) {
        revision = postRevision;
        draft = newDraft;
        return this;
    }

    PublicationChange spreadFrom(long postRevision) {
        return spreadFrom(postRevision, draft);
    }

    PublicationChange due(@Nullable Instant intended, @Nullable Instant due, @Nullable Instant latest) {
        intendedAt = intended;
        slotAt = due != null && due.equals(dueAt) ? slotAt : null;
        dueAt = due;
        notAfter = latest;
        return this;
    }

    PublicationChange claimed(Publication.Claim by, Instant lapsesAt) {
        state = PublicationState.CLAIMED;
        claim = by;
        actAt = lapsesAt;
        resends = 0;
        return this;
    }

    PublicationChange awaitingAnswer(Instant sendAgainAt) {
        state = PublicationState.DISPATCHED;
        actAt = sendAgainAt;
        return this;
    }

    PublicationChange sentAgain(Instant nextAt) {
        actAt = nextAt;
        resends++;
        return this;
    }

    PublicationChange cancelRequested(Instant sendAgainAt) {
        cancelRequested = true;
        actAt = sendAgainAt;
        return this;
    }

    /** Remembered, where no round is open that could be revoked. */
    PublicationChange cancelRemembered() {
        cancelRequested = true;
        return this;
    }

    PublicationChange resolved(Resolution resolution, Instant sendAgainAt) {
        var all = new ArrayList<>(resolutions);
        all.add(resolution);
        resolutions = all;
        resolving = true;
        resends = 0;
        return awaitingAnswer(sendAgainAt);
    }

    PublicationChange answered(long answerSeq) {
        seq = Math.max(seq, answerSeq);
        resolving = false;
        return this;
    }

    /** No claim and no deadline any more. */
    PublicationChange become(PublicationState next) {
        state = next;
        claim = null;
        actAt = null;
        resends = 0;
        return this;
    }

    PublicationChange nextRound(Instant retryAt, @Nullable Instant slot) {
        round++;
        dueAt = retryAt;
        slotAt = slot;
        return become(PublicationState.PLANNED);
    }

    /** Due anew, by the same plan. */
    PublicationChange dueAgain(Instant instant) {
        dueAt = instant;
        slotAt = null;
        return this;
    }

    PublicationChange latest(@Nullable Instant instant) {
        notAfter = instant;
        return this;
    }

    PublicationChange because(@Nullable Problem why, List<Evidence> seen) {
        problem = why;
        evidence = seen;
        return this;
    }

    PublicationChange published(Publication.Pin made) {
        pin = made;
        return become(PublicationState.PUBLISHED).because(null, List.of());
    }

    Publication done() {
        return new Publication(
                before.id(),
                before.workspaceId(),
                before.postId(),
                before.target(),
                state,
                round,
                before.version() + 1,
                revision,
                draft,
                intendedAt,
                dueAt,
                notAfter,
                slotAt,
                cancelRequested,
                seq,
                claim,
                actAt,
                resends,
                resolutions,
                resolving,
                pin,
                problem,
                evidence,
                now);
    }
}
