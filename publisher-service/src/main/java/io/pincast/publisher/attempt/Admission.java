package io.pincast.publisher.attempt;

import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.Slot;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a request may be sent now: Pinterest answers, and its limit leaves room. */
public class Admission {
    private final Pinterest pinterest;
    private final Budgets budgets;

    public Admission(Pinterest pinterest, Budgets budgets) {
        this.pinterest = pinterest;
        this.budgets = budgets;
    }

    /** Why not; empty where it may, and then it is counted. */
    Optional<Setback> refusal(Publication publication, Grant grant, Instant now) {
        var closed = pinterest.closed(grant.environment());
        if (closed.isPresent()) {
            return closed;
        }
        var budget = Budget.writes(grant.pinterestAppId(), publication.subject().accountId());
        return switch (budgets.take(budget, reservedFor(publication), now)) {
            case Slot.Now _ -> Optional.empty();
            case Slot.Later(var at) -> Optional.of(new Setback(usedUp(), new Reaction.RetryAt(at, at)));
            case Slot.None(var askAgainAt) ->
                Optional.of(new Setback(usedUp(), new Reaction.RetryAt(askAgainAt, null)));
        };
    }

    private static @Nullable Instant reservedFor(Publication publication) {
        var last = publication.answer();
        return last != null && last.happening() instanceof Happening.Deferred deferred ? deferred.slotAt() : null;
    }

    private static Reason usedUp() {
        return Reason.of(
                "BUDGET_USED_UP",
                "Pinterest allows this account only so many Pins a minute, and others are ahead of this one.",
                null);
    }
}
