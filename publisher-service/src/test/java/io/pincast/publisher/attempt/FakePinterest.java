package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.test.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Makes a Pin, unless told otherwise. */
final class FakePinterest implements Pinterest {
    private final MutableClock now;
    int requests;
    List<byte[]> images = List.of();

    @Nullable
    Order order;

    List<BoardReading.SeenPin> board = List.of();

    @Nullable
    Instant closedUntil;

    Creating create = gate -> WorkerScene.created("7");

    FakePinterest(MutableClock now) {
        this.now = now;
    }

    interface Creating {
        CallOutcome by(BooleanSupplier gate);
    }

    @Override
    public Optional<Instant> closedUntil(String environment) {
        return Optional.ofNullable(closedUntil);
    }

    @Override
    public CallOutcome create(Grant grant, Order given, List<byte[]> sent, BooleanSupplier gate) {
        requests++;
        order = given;
        images = List.copyOf(sent);
        return create.by(gate);
    }

    @Override
    public Read read(Grant grant, Order order, ReadGate gate) {
        var refusal = gate.refusal();
        if (refusal.isPresent()) {
            return new Read(new BoardReading.Broken(now.instant(), 0, refusal.get()), false);
        }
        return new Read(new BoardReading.Whole(now.instant(), board, board.size()), false);
    }
}
