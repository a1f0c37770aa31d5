package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.HELD;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Resolution.Verdict;
import io.pincast.scheduler.wording.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What waits for a person or an account instead of an instant, and what brings it back. Decided at the claim, never by time alone. */
public final class Holding {
    public static final String LATE = "LATE";
    public static final String ACCOUNT_NEEDS_RECONNECT = "ACCOUNT_NEEDS_RECONNECT";
    public static final String ACCOUNT_DISCONNECTED = "ACCOUNT_DISCONNECTED";
    /** Of the publisher's causes too: it learns from a refused token what no event has told here yet. */
    private static final Set<String> OF_ACCOUNTS =
            Set.of(ACCOUNT_NEEDS_RECONNECT, ACCOUNT_DISCONNECTED, "ACCOUNT_NOT_FOUND");

    private Holding() {}

    /**
     * What a workspace wants.
     *
     * @param latePolicy what is later than this is not published before a person has said so
     * @param giveUpAfter how long after its instant a publication may be tried
     */
    public record Terms(Duration latePolicy, Duration giveUpAfter, AfterUnclear afterUnclear) {}

    /** What follows an answer that proved nothing, once the board was read and showed no Pin. */
    public enum AfterUnclear {
        LOOK_AND_RETRY,
        ASK
    }

    /** Holds what is due, and later than its workspace wants it published unasked. */
    public static Optional<Decision> late(Publication publication, Terms terms, Instant now) {
        if (!isDue(publication, now)) {
            return Optional.empty();
        }
        var wantedAt = wantedAt(publication);
        var late = Duration.between(wantedAt, now);
        return late.compareTo(terms.latePolicy()) <= 0
                ? Optional.empty()
                : hold(
                        publication,
                        new Problem(
                                LATE,
                                "It was to be published at " + Spoken.moment(wantedAt)
                                        + " and could not be until now, " + Spoken.span(late)
                                        + " later. Your workspace wants to be asked from "
                                        + Spoken.span(terms.latePolicy()) + " on.",
                                "Publish it now, choose a new time, or cancel it.",
                                null,
                                null,
                                null),
                        now);
    }

    /** Holds what is due for an account that cannot be published to. */
    public static Optional<Decision> paused(Publication publication, Problem ofAccount, Duration ahead, Instant now) {
        return isDue(publication, now.plus(ahead)) ? hold(publication, ofAccount, now) : Optional.empty();
    }

    /** The account is there again: what waited for it is due at once, and may turn out to be late. */
    public static Optional<Decision> resume(Publication publication, Instant now) {
        if (!isHeldForAccount(publication)) {
            return Optional.empty();
        }
        return Decision.change(
                        publication,
                        publication.change(now).dueAgain(now).become(PLANNED).because(null, List.of()),
                        Effect.WATCH)
                .map(decision -> decision.telling(FactKind.RESUMED, publication.round()));
    }

    public static boolean isHeldForAccount(Publication publication) {
        var problem = publication.problem();
        return publication.state() == HELD && problem != null && isOfAccount(problem.code());
    }

    /** Whether a cause says that the account must be connected again. */
    public static boolean isOfAccount(String code) {
        return OF_ACCOUNTS.contains(code);
    }

    /** From when lateness counts: the plan's instant, or the moment in which a person asked for another try. */
    public static Instant wantedAt(Publication publication) {
        var planned = publication.intendedAt() == null ? publication.dueAt() : publication.intendedAt();
        return publication.resolutions().stream()
                .filter(resolution -> resolution.verdict() == Verdict.TRY_AGAIN)
                .map(Resolution::at)
                .filter(at -> planned == null || at.isAfter(planned))
                .reduce((earlier, later) -> later)
                .orElse(planned == null ? publication.updatedAt() : planned);
    }

    private static Optional<Decision> hold(Publication publication, Problem why, Instant now) {
        return Decision.change(publication, publication.change(now).become(HELD).because(why, List.of()))
                .map(decision -> decision.telling(FactKind.HELD, publication.round()));
    }

    private static boolean isDue(Publication publication, Instant now) {
        var dueAt = publication.dueAt();
        return publication.state() == PLANNED && dueAt != null && !dueAt.isAfter(now);
    }
}
