package io.pincast.publisher.attempt;

import io.pincast.appbudget.AppLedger.App;
import io.pincast.appbudget.AppSlices;
import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.BudgetUnavailableException;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.Slot;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import io.pincast.publisher.publication.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a request may be sent now: Pinterest answers, and its limit leaves room. What came of it is remembered for the next. */
public class Admission {
    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    /** Fewer calls in a row without an answer are no sign yet. */
    private static final int UNANSWERED = 3;

    private static final String WRITE = "ORG_WRITE";
    private static final Backoff SILENCE = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10));

    private final Pinterest pinterest;
    private final Budgets budgets;
    private final AppSlices slices;
    private final Clock clock;

    public Admission(Pinterest pinterest, Budgets budgets, AppSlices slices, Clock clock) {
        this.pinterest = pinterest;
        this.budgets = budgets;
        this.slices = slices;
        this.clock = clock;
    }

    /** Before anything is made ready for it: whether the account's limit leaves room at all. Nothing is counted. */
    Entry foresee(Publication publication) {
        return entry(budgets.planWhereFull(
                publication.subject().accountId(), publication.slotAt().orElse(null), clock.instant()));
    }

    /** Whether the publication's request may be sent now; where it may, it is counted. */
    Entry ask(Publication publication, Grant grant) {
        var now = clock.instant();
        var budget = writes(publication, grant);
        var closed = pinterest.closedUntil(grant.environment());
        if (closed.isPresent()) {
            var inTrouble = Pinterest.inTrouble();
            budgets.note(budget, closed.get(), inTrouble.reason(), now);
            return new Entry.Away(inTrouble);
        }
        var tomorrow = grant.trial() ? slices.usedUpUntil(app(publication, grant), WRITE) : Optional.<Instant>empty();
        if (tomorrow.isPresent()) {
            return new Entry.Away(dayUsedUp(publication, budget, tomorrow.get()));
        }
        var entry = entry(budgets.take(budget, publication.slotAt().orElse(null), now));
        return entry instanceof Entry.Open && grant.trial() ? ofTheDay(publication, grant, budget) : entry;
    }

    private static Entry entry(Slot slot) {
        return switch (slot) {
            case Slot.Now _ -> new Entry.Open();
            case Slot.Soon(var at) -> new Entry.Stay(at);
            case Slot.Later later ->
                new Entry.Away(Trouble.BUDGET_USED_UP.at(cause(later.cause()), later.at(), later.slotAt()));
            case Slot.None none ->
                new Entry.Away(Trouble.BUDGET_USED_UP.at(cause(none.cause()), none.askAgainAt(), null));
        };
    }

    /** A Trial app has so many requests a day, over all its accounts and in all services. */
    private Entry ofTheDay(Publication publication, Grant grant, Budget budget) {
        return switch (slices.take(app(publication, grant), WRITE)) {
            case AppSlices.Taken.Yes _ -> new Entry.Open();
            case AppSlices.Taken.UsedUp(var dayEndsAt) -> new Entry.Away(dayUsedUp(publication, budget, dayEndsAt));
            case AppSlices.Taken.Unknown(var why) -> {
                log.warn("the day of a Trial app is not known: {}", why);
                yield new Entry.Away(
                        Trouble.PART_AWAY.setback("A part of Pincast was away for a moment; nothing was sent.", null));
            }
        };
    }

    private Setback dayUsedUp(Publication publication, Budget budget, Instant dayEndsAt) {
        var reason = Trouble.APP_BUDGET_USED_UP.reason(
                "The Pinterest app has Trial access, which allows only so many Pins and changes a day over all its accounts, and this"
                        + " day's are used up. It goes on when the next day begins, at " + dayEndsAt + ".",
                "Ask Pinterest for Standard access on the app's page.");
        budgets.note(budget, dayEndsAt, reason, clock.instant());
        // Not all in the same moment.
        var spread = Duration.ofMillis(Math.floorMod(publication.id().hashCode(), 60_000));
        return Trouble.APP_BUDGET_USED_UP.at(reason, dayEndsAt.plus(spread), null);
    }

    private static App app(Publication publication, Grant grant) {
        return new App(publication.subject().workspaceId(), grant.pinterestAppId());
    }

    private static Budget writes(Publication publication, Grant grant) {
        return Budget.writes(publication.subject().workspaceId(), grant.pinterestAppId(), grant.accountId());
    }

    private static Reason cause(@Nullable Reason closed) {
        return closed == null
                ? Trouble.BUDGET_USED_UP.reason(
                        "Pinterest allows this account only so many Pins a minute, and others are ahead of this one.",
                        null)
                : closed;
    }

    /** Whether what was counted then is too old to be sent: it might fall into a window in which others are counted. */
    boolean isLapsed(Instant takenAt) {
        return takenAt.plus(budgets.slotValidity()).isBefore(clock.instant());
    }

    /**
     * Remembers what the answer tells of the account, and plans when the request comes again where the account has to wait. Where
     * that cannot be stored, the outcome stands as it is: it is worth more.
     */
    CallOutcome remember(Publication publication, Grant grant, CallOutcome outcome) {
        try {
            var budget = writes(publication, grant);
            var heard = outcome.call().heard();
            if (heard != null) {
                budgets.heard(budget, heard, clock.instant());
            }
            return switch (outcome) {
                case CallOutcome.Published published -> answered(budget, published, true);
                case CallOutcome.NotCreated refused -> refused(budget, refused);
                case CallOutcome.Unknown unclear -> unclear(budget, unclear);
            };
        } catch (BudgetUnavailableException e) {
            log.warn("what Pinterest told of the account's limit is not stored: {}", e.getMessage());
            return outcome;
        }
    }

    private CallOutcome answered(Budget budget, CallOutcome outcome, boolean published) {
        budgets.answered(budget, published, clock.instant());
        return outcome;
    }

    private CallOutcome unclear(Budget budget, CallOutcome.Unknown outcome) {
        if (outcome.reason().httpStatus() != null) {
            return answered(budget, outcome, false);
        }
        var silent = Trouble.ACCOUNT_NOT_ANSWERED.reason(
                "Pinterest leaves this account's requests without an answer, so it is left alone for a while.", null);
        budgets.unanswered(budget, before -> silence(before, budget.accountId()), silent, clock.instant());
        return outcome;
    }

    private static Duration silence(int before, String accountId) {
        return before + 1 < UNANSWERED ? Duration.ZERO : SILENCE.delay(before + 1 - UNANSWERED, accountId.hashCode());
    }

    private CallOutcome refused(Budget budget, CallOutcome.NotCreated outcome) {
        var now = clock.instant();
        var reason = outcome.setback().reason();
        switch (outcome.setback().reaction()) {
            case Reaction.RetryAfter(var delay) -> budgets.close(budget, now.plus(delay), reason, now);
            case Reaction.CoolDown(var backoff) ->
                budgets.coolDown(
                        budget,
                        strikes -> backoff.delay(strikes, budget.accountId().hashCode()),
                        reason,
                        now);
            default -> {
                return reason.httpStatus() == null ? outcome : answered(budget, outcome, false);
            }
        }
        var setback = switch (budgets.take(budget, null, now)) {
            case Slot.Later later -> Trouble.BUDGET_USED_UP.at(reason, later.at(), later.slotAt());
            case Slot.None none -> Trouble.BUDGET_USED_UP.at(reason, none.askAgainAt(), null);
            // Opened again by somebody in this very moment.
            case Slot.Now _, Slot.Soon _ -> outcome.setback();
        };
        return new CallOutcome.NotCreated(setback, outcome.call());
    }

    /** Reads the board, as far as the limit on reading lets. */
    Pinterest.Read read(Publication publication, Grant grant) {
        var budget = Budget.reads(publication.subject().workspaceId(), grant.pinterestAppId(), grant.accountId());
        var ofTheDay = grant.trial() ? slices : null;
        return pinterest.read(grant, publication.requireOrder(), new Reads(budgets, budget, ofTheDay, clock));
    }

    /** Whether a request may be sent. */
    sealed interface Entry {
        /** Now; it is counted. */
        record Open() implements Entry {}

        /** Nearly: ask again then, before anything else of the account goes. */
        record Stay(Instant until) implements Entry {}

        /** Not in this round. */
        record Away(Setback setback) implements Entry {}
    }
}
