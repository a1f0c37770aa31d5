package io.pincast.chaos.storm;

import io.pincast.chaos.mutant.Mutant;
import java.util.List;
import java.util.Set;

/**
 * What strikes first where a mistake is built in: the fault that it has to fall to, which a short run might have no time for. The
 * rest of the storm is what the seed makes of it.
 *
 * @param publisher strikes at the publishers
 * @param operations at instants
 * @param atPinterest kinds of faults
 */
record Aim(List<Strike> publisher, List<NamedPoint> operations, Set<String> atPinterest) {

    static Aim at(Mutant mutant, Strikes strikes) {
        return switch (mutant) {
            case NONE -> new Aim(List.of(), List.of(), Set.of());
            // The message is somewhere while the plan is free again: who cancels or edits is told that it is done.
            case V1, V3 -> operations(NamedPoint.HELD_IN_TOPIC);
            case V5 -> operations(NamedPoint.OFFSETS_RESET);
            case V6 -> publisher(strikes.frozenBeforeArming());
            case V7 -> publisher(strikes.frozenAfterArming());
            // Made late and listed late: what is made at once is listed before anything counts.
            case V8, V9 -> atPinterest("HOLD_THEN_EFFECT");
            case V10 -> publisher(strikes.killedBeforeAnswer());
            case V13 -> publisher(strikes.twinKilledBeforeSending());
        };
    }

    private static Aim publisher(Strike strike) {
        return new Aim(List.of(strike), List.of(), Set.of());
    }

    private static Aim operations(NamedPoint operation) {
        return new Aim(List.of(), List.of(operation, operation, operation), Set.of());
    }

    private static Aim atPinterest(String... kinds) {
        return new Aim(List.of(), List.of(), Set.of(kinds));
    }
}
