package io.pincast.scheduler.publication;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.publication.Dispatching.Timers;
import io.pincast.scheduler.publication.Planning.Wish;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publications in each state, reached by the decisions themselves, so that no test stands on a state that cannot be. */
public final class Publications {
    public static final Instant DUE_AT = Instant.parse("2026-03-01T09:00:00Z");
    public static final Instant NOT_AFTER = DUE_AT.plus(Duration.ofHours(24));
    public static final Target TARGET = new Target("account", "1001", null);
    public static final PinDraft DRAFT = draft("Autumn colours");
    public static final Timers TIMERS =
            new Timers(Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10));
    public static final Duration AGAIN = Duration.ofSeconds(10);
    public static final Publication.Claim CLAIM = new Publication.Claim("claim-1", "replica-1", DUE_AT);
    public static final Problem BUSY = new Problem("PINTEREST_BUSY", "Pinterest was busy.", null, 503, null, null);
    public static final Publication.Pin PIN =
            new Publication.Pin("77", "https://www.pinterest.com/pin/77", "SIMULATOR", DUE_AT.plusSeconds(1), false);

    private Publications() {}

    public static PinDraft draft(String title) {
        return new PinDraft(title, null, null, null, List.of(new DraftMedia("m", "image/png", 10, "ab")));
    }

    public static Wish wish(long revision, PinDraft draft, @Nullable Instant dueAt) {
        return new Wish(
                new WorkspaceId("w"),
                new PostId("post"),
                TARGET,
                revision,
                draft,
                dueAt,
                dueAt == null ? null : dueAt.plus(Duration.ofHours(24)),
                false);
    }

    public static Wish cancelling(long revision) {
        return new Wish(new WorkspaceId("w"), new PostId("post"), TARGET, revision, DRAFT, DUE_AT, NOT_AFTER, true);
    }

    public static Publication planned() {
        return Planning.on(null, wish(1, DRAFT, DUE_AT), AGAIN, DUE_AT.minusSeconds(3600))
                .orElseThrow()
                .after();
    }

    public static Publication claimed() {
        return Dispatching.claim(planned(), CLAIM, TIMERS, DUE_AT).orElseThrow().after();
    }

    public static Publication dispatched() {
        return Dispatching.mark(claimed(), TIMERS, DUE_AT).orElseThrow().after();
    }

    public static Publication cancelling() {
        return Planning.on(dispatched(), cancelling(2), AGAIN, DUE_AT)
                .orElseThrow()
                .after();
    }

    public static Publication deferred() {
        return answered(dispatched(), new Answer.Deferred(1, 1, DUE_AT.plusSeconds(300), null, BUSY));
    }

    public static Publication failed() {
        return answered(dispatched(), new Answer.Failed(1, 1, BUSY));
    }

    public static Publication unconfirmed() {
        return answered(dispatched(), new Answer.Unconfirmed(1, 1, BUSY, List.of()));
    }

    public static Publication published() {
        return answered(dispatched(), new Answer.Published(1, 1, PIN));
    }

    public static Publication cancelled() {
        return Planning.on(planned(), cancelling(2), AGAIN, DUE_AT.minusSeconds(60))
                .orElseThrow()
                .after();
    }

    public static Publication answered(Publication publication, Answer answer) {
        return Answering.on(publication, answer, DUE_AT.plusSeconds(2))
                .orElseThrow()
                .after();
    }

    public static Resolution resolution(int number, Verdict verdict) {
        return new Resolution(
                number, verdict, verdict == Verdict.FOUND ? "77" : null, "anna", DUE_AT.plusSeconds(60), null, "hash");
    }

    public static Publication resolving(Publication publication, Verdict verdict) {
        return Resolving.on(publication, resolution(1, verdict), AGAIN, DUE_AT.plusSeconds(60))
                .orElseThrow()
                .after();
    }
}
