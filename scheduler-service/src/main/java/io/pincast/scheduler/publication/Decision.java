package io.pincast.scheduler.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conditional change and what follows from it. It is applied only where the store still holds {@code before}'s version, and by
 * that also its state and round; a new publication only where there is none yet. Facts are written with it, effects follow it.
 *
 * @param before what it was decided on; none for a new publication
 */
public record Decision(@Nullable Publication before, Publication after, List<Effect> effects, List<Fact> facts) {

    public Decision {
        effects = List.copyOf(effects);
        facts = List.copyOf(facts);
    }

    static Decision insert(Publication made, Effect... effects) {
        return new Decision(null, made, List.of(effects), List.of());
    }

    static Optional<Decision> change(Publication before, PublicationChange change, Effect... effects) {
        return Optional.of(new Decision(before, change.done(), List.of(effects), List.of()));
    }

    Decision telling(FactKind kind, int round) {
        return new Decision(before, after, effects, List.of(new Fact(kind, round)));
    }

    Decision tellingFirst(FactKind kind, int round) {
        var all = new ArrayList<Fact>();
        all.add(new Fact(kind, round));
        all.addAll(facts);
        return new Decision(before, after, effects, all);
    }

    /** Whether the claim's own owner was the last to act on it: the round went out by its first sending. */
    public boolean endsFreshClaim() {
        return before != null && before.isFreshlyClaimed() && !after.isFreshlyClaimed();
    }

    /** What is done once the change is stored. Each may be lost in a crash: a deadline in the document brings it back. */
    public enum Effect {
        SEND_DUE,
        SEND_REVOCATION,
        SEND_RESOLUTION,
        /** It may be due soon: look at it before the next regular look. */
        WATCH
    }

    /** What is told to the world, and must not be lost. */
    public enum FactKind {
        DISPATCHED,
        CANCELLED,
        DECIDED,
        HELD,
        /** The account is there again. */
        RESUMED,
        /** A person gave what was held a new instant. */
        RELEASED
    }

    /** A fact about one round. */
    public record Fact(FactKind kind, int round) {}
}
