package io.pincast.chaos.mutant;

import io.pincast.chaos.point.Port;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.PublicationState;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the publisher does wrong at its ledger's store and at Pinterest. */
final class PublisherMutants {
    private final Mutant mutant;
    private final Duration sendWithin;
    /** V10: the arming that the thread has not stored yet. */
    private final Map<Thread, Port.Call> unstored = new ConcurrentHashMap<>();

    PublisherMutants(Mutant mutant, Duration sendWithin) {
        this.mutant = mutant;
        this.sendWithin = sendWithin;
    }

    @Nullable
    Object take(Port.Call call) throws Throwable {
        return switch (call.name()) {
            case "change" -> change(call);
            case "create" -> create(call);
            case "findPinsOfOthers" -> mutant == Mutant.V13 ? Set.of() : call.proceed();
            default -> call.proceed();
        };
    }

    private @Nullable Object change(Port.Call call) throws Throwable {
        var change = call.argument(Decision.Change.class);
        if (change.before().state() != PublicationState.PREPARED
                || change.after().state() != PublicationState.SENDING) {
            return call.proceed();
        }
        return switch (mutant) {
            case V6 -> {
                call.proceed();
                yield LedgerStore.Written.DONE;
            }
            case V8 ->
                call.with(Decision.Change.class, PublisherMutants::quietAtOnce).proceed();
            case V10 -> {
                unstored.put(Thread.currentThread(), call);
                yield LedgerStore.Written.DONE;
            }
            default -> call.proceed();
        };
    }

    private static Decision.Change quietAtOnce(Decision.Change arming) {
        var after = arming.after();
        var times = after.times();
        var armedAt = Objects.requireNonNull(times.armedAt());
        return new Decision.Change(
                arming.before(), Copies.with(after, "times", Copies.with(times, "quietAt", armedAt)), arming.facts());
    }

    private @Nullable Object create(Port.Call call) throws Throwable {
        return switch (mutant) {
            case V6 ->
                call.with(BooleanSupplier.class, gate -> askedIn(gate, fromNow()))
                        .proceed();
            case V7 ->
                call.with(BooleanSupplier.class, gate -> askedIn(gate, () -> true))
                        .proceed();
            case V10 -> {
                var outcome = call.proceed();
                var arming = unstored.remove(Thread.currentThread());
                if (arming != null) {
                    arming.proceed();
                }
                yield outcome;
            }
            default -> call.proceed();
        };
    }

    /** What the gate says does not count; but whoever waits there is asked. */
    private static BooleanSupplier askedIn(BooleanSupplier gate, BooleanSupplier instead) {
        return () -> {
            var _ = gate.getAsBoolean();
            return instead.getAsBoolean();
        };
    }

    /** Without an arming, the time that sending may take counts from its beginning. */
    private BooleanSupplier fromNow() {
        var start = System.nanoTime();
        return () -> System.nanoTime() - start <= sendWithin.toNanos();
    }
}
