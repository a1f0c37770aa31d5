package io.pincast.publisher.attempt;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.FAILED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static io.pincast.publisher.ledger.PublicationState.RECONCILING;
import static io.pincast.publisher.ledger.PublicationState.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.appbudget.AppSlices;
import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.ClockReading;
import io.pincast.publisher.budget.BudgetMetrics;
import io.pincast.publisher.budget.BudgetProperties;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.InMemoryBudgetStore;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.InMemoryLedgerStore;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerMetrics;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Timers;
import io.pincast.publisher.publication.Trouble;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final byte[] IMAGE = {1, 2, 3};
    private static final Reason WHY = Reason.of("BOARD_BUSY", "The board is busy.", null);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));
    private final MutableClock clock = MutableClock.at(Samples.NINE);
    private final AtomicLong nanos = new AtomicLong();
    private final BreakableStore store = new BreakableStore();
    private final Ledger ledger = new Ledger(store, new LedgerMetrics(new SimpleMeterRegistry()));
    private final Intake intake = new Intake(Timers.DEFAULT);
    private final FakeTokens tokens = new FakeTokens();
    private final FakePinterest pinterest = new FakePinterest(clock);
    private final MutableClock broker = MutableClock.at(Samples.NINE);
    private ClockGuard guard = ClockGuard.trusting(clock);
    private final InMemoryBudgetStore books = new InMemoryBudgetStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Budgets budgets = budgets(Duration.ofSeconds(2));
    private final FakeVideos videos = new FakeVideos();
    private MediaFiles files = (workspaceId, media) -> new MediaFiles.Fetched.Bytes(IMAGE);

    private Budgets budgets(Duration slotValidity) {
        var properties = new BudgetProperties(
                2, 10, Duration.ofMinutes(1), slotValidity, Duration.ofMillis(500), 5, Duration.ofSeconds(2));
        return new Budgets(books, properties, new BudgetMetrics(meters));
    }

    private void work(Held held) {
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
            worker.work(held);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Held due(String id, int round) {
        return due(id, round, order(id));
    }

    private Held due(String id, int round, Order order) {
        var due = new Intake.Due(Samples.subject(id), round, order, true, Optional.empty());
        ledger.apply(id, (known, under) -> intake.due(known, due, under, clock.instant()));
        return Held.of(publication(id));
    }

    private static Order order(String title) {
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

    private Publication publication(String id) {
        return store.find(id).orElseThrow();
    }

    private Happening last() {
        return store.told().getLast().happening();
    }

    private static CallOutcome created(String pinId) {
        return new CallOutcome.Published(pinId, new Call(Duration.ofMillis(300), "rid"));
    }

    private static CallOutcome refused(Setback setback) {
        return new CallOutcome.NotCreated(setback, new Call(Duration.ofMillis(30), "rid"));
    }

    private static CallOutcome unclear() {
        return new CallOutcome.Unknown(WHY, new Call(Duration.ofSeconds(60), null));
    }

    /** V10: an attempt that is stored only after its request is forgotten by a crash between them. */
    @Test
    void storesTheAttemptBeforeTheRequest() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            assertThat(publication("p").state()).isEqualTo(SENDING);
            assertThat(publication("p").history().attempts()).hasSize(1);
            return created("7");
        };
        work(held);
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.images).containsExactly(IMAGE);
    }

    @Test
    void sendsNothingForSomebodyWhoLostTheRound() {
        var held = due("p", 1);
        work(new Held("p", "account", 1, held.epoch() + 1));
        assertThat(pinterest.requests).isZero();
    }

    /** V6 in the midst: the round is lost between preparing and arming. */
    @Test
    void sendsNothingWhereTheRoundIsLostWhileItPrepares() {
        var held = due("p", 1);
        files = (workspaceId, media) -> {
            ledger.apply("p", (known, _) -> intake.revocation(known, Samples.subject("p"), 1, clock.instant()));
            return new MediaFiles.Fetched.Bytes(IMAGE);
        };
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(last()).isEqualTo(new Happening.Revoked());
    }

    @Test
    void sendsNothingWhereTheArmingTookLongerThanWhatWasCountedIsGoodFor() {
        var held = due("p", 1);
        store.beforeChange = () -> clock.advance(Duration.ofSeconds(3));
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(deferred("p").reason().code()).isEqualTo("SLOT_LAPSED");
    }

    private Happening.Deferred deferred(String id) {
        return (Happening.Deferred) publication(id).answer().happening();
    }

    @Test
    void countsTheTimeThatTheArmingTakesAgainstTheBytes() {
        budgets = budgets(Duration.ofSeconds(50));
        var held = due("p", 1);
        store.beforeChange = () -> {
            clock.advance(Duration.ofSeconds(31));
            nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        };
        var asked = new ArrayList<Boolean>();
        pinterest.create = gate -> {
            asked.add(gate.getAsBoolean());
            return refused(Setback.retry(WHY, BACKOFF));
        };
        work(held);
        assertThat(asked).containsExactly(false);
    }

    @Test
    void sendsNothingWhereItIsNotSureThatTheArmingWonThoughItDid() {
        var held = due("p", 1);
        store.breakAfterNextChange = true;
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
    }

    @Test
    void sendsNothingWhereItIsNotSureThatTheArmingWonAndItDidNot() {
        var held = due("p", 1);
        store.breakBeforeNextChange = true;
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }

    @Test
    void storesThePinOnceTheStoreIsBack() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            store.brokenChanges = 3;
            return created("7");
        };
        work(held);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    @Test
    void givesTheRoundBackWhereTheStoreWasAwayBeforeAnythingWasSent() {
        var held = due("p", 1);
        store.brokenFinds = 1;
        work(held);
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).isNull();
        assertThat(publication("p").times().actAt()).isEqualTo(clock.instant());
    }

    @Test
    void looksAtOnceAfterAnUnclearAnswerAndAdoptsThePin() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            pinterest.board = List.of(pin("7", "p"));
            return unclear();
        };
        work(held);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    private BoardReading.SeenPin pin(String id, String title) {
        return new BoardReading.SeenPin(id, null, new Texts(title, null, null, null), clock.instant());
    }

    @Test
    void goesOnReadingWhereNothingIsThereYet() {
        var held = due("p", 1);
        pinterest.create = gate -> unclear();
        work(held);
        assertThat(publication("p").state()).isEqualTo(RECONCILING);
        assertThat(publication("p").times().leaseUntil()).isNull();
        assertThat(publication("p").times().actAt()).isAfter(clock.instant());
    }

    @Test
    void readsTheBoardOnceMoreBeforeItSendsAfterAnUnclearRound() {
        var held = due("p", 1);
        pinterest.create = gate -> unclear();
        work(held);
        var listedLate = pin("7", "p");
        deferByAbsence("p");
        pinterest.create = gate -> created("8");
        pinterest.board = List.of(listedLate);
        work(due("p", 2));
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    private void deferByAbsence(String id) {
        while (publication(id).state() == RECONCILING) {
            clock.set(publication(id).times().actAt());
            var sending = new io.pincast.publisher.publication.Sending(Timers.DEFAULT);
            ledger.apply(id, (known, _) -> sending.takeOver(known, clock.instant()));
            work(Held.of(publication(id)));
        }
        assertThat(publication(id).state()).isEqualTo(DEFERRED);
    }

    @Test
    void renewsARefusedTokenOnceAndComesBackShortly() {
        var held = due("p", 1);
        pinterest.create = gate -> refused(new Setback(WHY, new Setback.Reaction.RenewToken(BACKOFF, 3)));
        work(held);
        assertThat(tokens.rejected)
                .containsExactly(Preparation.sha256("pina_1".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
    }

    @Test
    void holdsItWhereTheAccountIsToBeConnectedAgainAndKeepsPinterestsRequestId() {
        var held = due("p", 1);
        tokens.afterRejection = Trouble.ACCOUNT_NEEDS_RECONNECT.setback("Dead.", "Reconnect.");
        var refusal = new Reason("ACCESS_REFUSED", "Refused.", null, 401, 2, "rid-9");
        pinterest.create = gate -> refused(new Setback(refusal, new Setback.Reaction.RenewToken(BACKOFF, 3)));
        work(held);
        assertThat(deferred("p").reason())
                .isEqualTo(new Reason("ACCOUNT_NEEDS_RECONNECT", "Dead.", "Reconnect.", 401, 2, "rid-9"));
    }

    @Test
    void putsItOffWhereAnotherPartIsAway() {
        tokens.refusal = Setback.retry(WHY, BACKOFF);
        work(due("p", 1));
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(pinterest.requests).isZero();
    }

    @Test
    void failsWhereTheImageIsNotTheOneThatWasUploaded() {
        files = (workspaceId, media) -> new MediaFiles.Fetched.Bytes(new byte[] {9, 9, 9});
        work(due("p", 1));
        assertThat(last())
                .isInstanceOfSatisfying(
                        Happening.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("MEDIA_DAMAGED"));
    }

    /** Compares this replica's clock with the broker's. */
    private void compare() {
        guard = new ClockGuard(clock, nanos::get, Duration.ofSeconds(5));
        guard.take(new ClockReading(clock.instant(), clock.instant(), broker.instant(), nanos.get()));
    }

    @Test
    void givesTheRoundBackWhileItsClockIsWrong() {
        var held = due("p", 1);
        broker.advance(Duration.ofSeconds(6));
        compare();
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).isNull();
        broker.advance(Duration.ofSeconds(-6));
        compare();
        ledger.apply("p", (known, _) -> new Sending(Timers.DEFAULT).takeOver(known, clock.instant()));
        work(Held.of(publication("p")));
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
    }

    @Test
    void armsNothingWhereItsClockJumpsWhileItPrepares() {
        var held = due("p", 1);
        compare();
        files = (workspaceId, media) -> {
            clock.advance(Duration.ofSeconds(20));
            return new MediaFiles.Fetched.Bytes(IMAGE);
        };
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }

    @Test
    void failsWhereItIsTooLate() {
        var held = due("p", 1);
        clock.advance(Duration.ofHours(25));
        work(held);
        assertThat(publication("p").state()).isEqualTo(FAILED);
        assertThat(pinterest.requests).isZero();
    }

    @Test
    void reservesAPlaceInTheNextWindowWhenTheBudgetIsUsedUpAndUsesItThen() {
        pinterest.create = gate -> created("pin-" + pinterest.requests);
        work(due("p1", 1));
        work(due("p2", 1));
        work(due("p3", 1));
        work(due("p4", 1));
        assertThat(pinterest.requests).isEqualTo(2);
        var third = deferred("p3");
        var fourth = deferred("p4");
        assertThat(third.reason().code()).isEqualTo("BUDGET_USED_UP");
        assertThat(third.retryAt()).isAfter(Samples.NINE.plusSeconds(62)).isEqualTo(third.slotAt());
        assertThat(fourth.retryAt()).isAfter(third.retryAt());

        clock.set(third.retryAt());
        work(due("p5", 1));
        assertThat(publication("p5").state()).as("the window is given away").isEqualTo(DEFERRED);
        work(due("p3", 2));
        clock.set(fourth.retryAt());
        work(due("p4", 2));
        assertThat(publication("p3").state()).isEqualTo(PUBLISHED);
        assertThat(publication("p4").state()).isEqualTo(PUBLISHED);
    }

    @Test
    void putsItOffBeforeArmingWhilePinterestIsInTroubleAndSaysSoOfTheAccount() {
        pinterest.closedUntil = clock.instant().plusSeconds(15);
        work(due("p", 1));
        assertThat(deferred("p").reason().code()).isEqualTo("PINTEREST_IN_TROUBLE");
        assertThat(books.told().getLast().cause().code()).isEqualTo("PINTEREST_IN_TROUBLE");
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }

    /** Of a video that Pinterest has already, unless told otherwise. */
    private static final class FakeVideos implements Videos {
        Step next = new Step.Ready("523");

        @Nullable
        Setback refusal;

        int uploads;

        @Override
        public Step next(Held held, Publication publication, Grant grant) {
            return next;
        }

        @Override
        public Optional<Setback> upload(Held held, Publication publication, Grant grant) {
            uploads++;
            return Optional.ofNullable(refusal);
        }
    }

    private static Order film(String title, Order.@Nullable Cover cover) {
        var order = order(title);
        var media = List.of(new Order.Media("film-1", "video/mp4", 3, "hash"));
        return new Order(
                order.boardId(),
                null,
                new Order.Content(title, null, null, null, media, cover),
                order.dueAt(),
                order.notAfter());
    }

    private static Order.Cover frame() {
        return new Order.Cover(null, 2);
    }

    @Test
    void makesThePinOfAVideoUnderTheIdThatPinterestGaveIt() {
        var image = new Order.Media("media-1", "image/png", 3, Preparation.sha256(IMAGE));
        work(due("p", 1, film("p", new Order.Cover(image, null))));
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
        assertThat(java.util.Objects.requireNonNull(pinterest.order).content().videoId())
                .isEqualTo("523");
        assertThat(pinterest.images).as("the cover").containsExactly(IMAGE);
        work(due("f", 1, film("f", frame())));
        assertThat(pinterest.images).as("a frame of its own").isEmpty();
    }

    @Test
    void leavesTheLaneFreeWhileAVideoIsUploaded() {
        videos.next = new Videos.Step.ToUpload();
        work(due("p", 1, film("p", frame())));
        assertThat(videos.uploads).isOne();
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).as("still held").isNotNull();
    }

    @Test
    void putsAVideoOffThatIsNotReadyOrFindsNoPlace() {
        videos.next = new Videos.Step.NotNow(Setback.retry(WHY, BACKOFF));
        work(due("p1", 1, film("p1", frame())));
        assertThat(publication("p1").state()).isEqualTo(DEFERRED);
        videos.next = new Videos.Step.ToUpload();
        videos.refusal = Setback.retry(WHY, BACKOFF);
        work(due("p2", 1, film("p2", frame())));
        assertThat(publication("p2").state()).isEqualTo(DEFERRED);
    }

    @Test
    void countsAVideosPlaceAgainstTheBudgetOfWrites() {
        work(due("p1", 1));
        work(due("p2", 1));
        videos.next = new Videos.Step.ToUpload();
        work(due("p3", 1, film("p3", frame())));
        assertThat(videos.uploads).isZero();
        assertThat(publication("p3").state()).isEqualTo(DEFERRED);
    }

    @Test
    void refusesFilesThatMakeNoPin() {
        var image = new Order.Media("media-1", "image/png", 3, Preparation.sha256(IMAGE));
        var film = film("p", frame()).content().media().getFirst();
        var content = new Order.Content("p", null, null, null, List.of(image, film), frame());
        assertNotSupported("mixed", new Order("1001", null, content, Samples.NINE, Samples.NINE.plusSeconds(60)));
        assertNotSupported("no cover", film("no cover", null));
        assertNotSupported("empty cover", film("empty cover", new Order.Cover(null, null)));
        assertNotSupported("before", film("before", new Order.Cover(null, -1)));
        assertNotSupported("film as cover", film("film as cover", new Order.Cover(film, null)));
    }

    private void assertNotSupported(String id, Order order) {
        work(due(id, 1, order));
        assertThat(last())
                .as(id)
                .isInstanceOfSatisfying(
                        Happening.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("MEDIA_NOT_SUPPORTED"));
    }

    private static final class FakeTokens implements AccessTokens {
        final List<String> rejected = new ArrayList<>();

        @Nullable
        Setback refusal;

        @Nullable
        Setback afterRejection;

        @Override
        public Access access(io.pincast.publisher.ledger.Subject subject, @Nullable String rejectedTokenHash) {
            if (rejectedTokenHash != null) {
                rejected.add(rejectedTokenHash);
                if (afterRejection != null) {
                    return new Access.Refused(afterRejection);
                }
            }
            return refusal == null
                    ? new Access.Granted(
                            new Grant("pina_1", "SIMULATOR", false, "app", subject.accountId(), Grant.NEEDED))
                    : new Access.Refused(refusal);
        }
    }

    private static final class FakePinterest implements Pinterest {
        private final MutableClock now;
        int requests;
        List<byte[]> images = List.of();

        @Nullable
        Order order;

        List<BoardReading.SeenPin> board = List.of();

        @Nullable
        Instant closedUntil;

        Creating create = gate -> created("7");

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

    /** A ledger that goes away at chosen moments. */
    private static final class BreakableStore extends InMemoryLedgerStore {
        Runnable beforeChange = () -> {};
        boolean breakBeforeNextChange;
        boolean breakAfterNextChange;
        int brokenChanges;
        int brokenFinds;

        @Override
        public synchronized Optional<Publication> find(String publicationId) {
            if (brokenFinds > 0) {
                brokenFinds--;
                throw away();
            }
            return super.find(publicationId);
        }

        @Override
        public synchronized Written change(Decision.Change change) {
            beforeChange.run();
            if (brokenChanges > 0) {
                brokenChanges--;
                throw away();
            }
            if (breakBeforeNextChange) {
                breakBeforeNextChange = false;
                throw away();
            }
            var written = super.change(change);
            if (breakAfterNextChange) {
                breakAfterNextChange = false;
                throw away();
            }
            return written;
        }

        private static LedgerUnavailableException away() {
            return new LedgerUnavailableException(new IllegalStateException("meant to happen"));
        }
    }
}
