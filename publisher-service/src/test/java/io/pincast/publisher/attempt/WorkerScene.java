package io.pincast.publisher.attempt;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.appbudget.AppSlices;
import io.pincast.defaults.id.ClockGuard;
import io.pincast.publisher.budget.BudgetMetrics;
import io.pincast.publisher.budget.BudgetProperties;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.InMemoryBudgetStore;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerMetrics;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Timers;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One worker on a ledger in memory, with everything around it that a test may change. */
abstract class WorkerScene {
    static final byte[] IMAGE = {1, 2, 3};
    static final Reason WHY = Reason.of("BOARD_BUSY", "The board is busy.", null);
    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));
    final MutableClock clock = MutableClock.at(Samples.NINE);
    final AtomicLong nanos = new AtomicLong();
    final BreakableStore store = new BreakableStore();
    final Ledger ledger = new Ledger(store, new LedgerMetrics(new SimpleMeterRegistry()));
    final Intake intake = new Intake(Timers.DEFAULT);
    final FakeTokens tokens = new FakeTokens();
    final FakePinterest pinterest = new FakePinterest(clock);
    final MutableClock broker = MutableClock.at(Samples.NINE);
    ClockGuard guard = ClockGuard.trusting(clock);
    final InMemoryBudgetStore books = new InMemoryBudgetStore();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Budgets budgets = budgets(Duration.ofSeconds(2));
    final FakeVideos videos = new FakeVideos();
    MediaFiles files = (workspaceId, media) -> new MediaFiles.Fetched.Bytes(IMAGE);

    Budgets budgets(Duration slotValidity) {
        var properties = new BudgetProperties(
                2, 10, Duration.ofMinutes(1), slotValidity, Duration.ofMillis(500), 5, Duration.ofSeconds(2));
        return new Budgets(books, properties, new BudgetMetrics(meters));
    }

    /** Returns until when it waits in its lane. */
    Optional<Instant> work(Held held) {
        var properties = new AttemptProperties(4, 10, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        var admission = new Admission(pinterest, budgets, new AppSlices(new FakeAppLedger(clock), clock), clock);
        var readings = new Readings(ledger, store, tokens, admission, Timers.DEFAULT, clock);
        var worker = new Worker(
                ledger,
                new Worker.Collaborators(
                        new Preparation(tokens, files, videos, properties),
                        readings,
                        admission,
                        tokens,
                        pinterest,
                        guard),
                Timers.DEFAULT,
                clock,
                nanos::get,
                new CountDownLatch(1));
        try {
            return worker.work(held);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Held due(String id, int round) {
        return due(id, round, order(id));
    }

    Held due(String id, int round, Order order) {
        var due = new Intake.Due(Samples.subject(id), round, order, true, Optional.empty());
        ledger.apply(id, (known, under) -> intake.due(known, due, under, clock.instant()));
        return Held.of(publication(id));
    }

    static Order order(String title) {
        var order = Samples.order(title);
        var content = order.content();
        var media = List.of(new Order.Media("media-1", "image/png", 3, Preparation.sha256(IMAGE)));
        return new Order(
                order.boardId(),
                null,
                new Order.Content(content.title(), null, null, null, media),
                order.dueAt(),
                order.notAfter());
    }

    Publication publication(String id) {
        return store.find(id).orElseThrow();
    }

    Happening last() {
        return store.told().getLast().happening();
    }

    static CallOutcome created(String pinId) {
        return new CallOutcome.Published(pinId, new Call(Duration.ofMillis(300), "rid"));
    }

    static CallOutcome refused(Setback setback) {
        return new CallOutcome.NotCreated(setback, new Call(Duration.ofMillis(30), "rid"));
    }

    static CallOutcome unclear() {
        return new CallOutcome.Unknown(WHY, new Call(Duration.ofSeconds(60), null));
    }

    Happening.Deferred deferred(String id) {
        return (Happening.Deferred) publication(id).answer().happening();
    }
}
