package io.pincast.publisher.video;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.publisher.attempt.AccessTokens;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.VideoHost;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.InMemoryLedgerStore;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerMetrics;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.ledger.VideoUpload;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Timers;
import io.pincast.test.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A publication of a video, over a ledger in memory, and a Pinterest that says what a test wants. */
final class Film implements VideoHost {
    static final Grant GRANT = new Grant("pina_1", "SIMULATOR", false, "app", "account", Grant.NEEDED);
    static final byte[] BYTES = "what is to be seen".getBytes(StandardCharsets.UTF_8);
    static final VideoProperties PROPERTIES = new VideoProperties(
            1, Duration.ofMinutes(10), Duration.ofHours(3), Duration.ofSeconds(5), Duration.ofMinutes(2));
    final MutableClock clock = MutableClock.at(Samples.NINE);
    final InMemoryLedgerStore store = new InMemoryLedgerStore();
    final Ledger ledger = new Ledger(store, new LedgerMetrics(new SimpleMeterRegistry()));
    final VideoRules rules = new VideoRules(Timers.DEFAULT);
    final Intake intake = new Intake(Timers.DEFAULT);
    final Sending sending = new Sending(Timers.DEFAULT);
    /** Who reads what is sent, as Pinterest's storage would. */
    Storage storage = InputStream::readAllBytes;

    InputStream source = new ByteArrayInputStream(BYTES);
    Status status = Progress.PROCESSING;
    int places;
    int asked;
    byte[] stored = {};

    interface Storage {
        byte[] take(InputStream bytes) throws IOException;
    }

    static Order order(byte[] bytes) {
        return order(sha256(bytes), bytes.length);
    }

    static Order order(String sha256, long sizeBytes) {
        var order = Samples.order("Film");
        var media = List.of(new Order.Media("film-1", "video/mp4", sizeBytes, sha256));
        return new Order(
                order.boardId(),
                null,
                new Order.Content("Film", null, null, null, media, new Order.Cover(null, 1)),
                order.dueAt(),
                order.notAfter());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    Held due(int round) {
        return due(round, order(BYTES));
    }

    Held due(int round, Order order) {
        var due = new Intake.Due(Samples.subject("p"), round, order, true, Optional.empty());
        ledger.apply("p", (known, under) -> intake.due(known, due, under, clock.instant()));
        return Held.of(publication());
    }

    Publication publication() {
        return store.find("p").orElseThrow();
    }

    VideoUpload video() {
        return Objects.requireNonNull(publication().history().video());
    }

    void cancel() {
        ledger.apply("p", (known, _) -> intake.revocation(known, Samples.subject("p"), 1, clock.instant()));
    }

    List<Happening> told() {
        return store.told().stream().map(Fact::happening).toList();
    }

    VideoSteps.Terms terms() {
        return new VideoSteps.Terms(rules, PROPERTIES);
    }

    VideoSteps.Outside outside() {
        AccessTokens tokens = (subject, rejected) -> new AccessTokens.Access.Granted(GRANT);
        return new VideoSteps.Outside(tokens, this, (workspace, video) -> new VideoFiles.Opened.Bytes(source));
    }

    VideoSending sendingOf() {
        return new VideoSending(ledger, outside(), terms(), sending, clock);
    }

    VideoSteps steps() {
        var uploads = new VideoUploads(ledger, sendingOf(), terms(), Timers.DEFAULT, clock);
        return new VideoSteps(ledger, outside(), uploads, terms(), clock);
    }

    @Override
    public Registration register(Grant grant) {
        places++;
        return new Registration.Given(new TestPlace("media-" + places));
    }

    @Override
    public Status status(Grant grant, String mediaId) {
        asked++;
        return status;
    }

    private final class TestPlace implements Place {
        private final String id;

        TestPlace(String id) {
            this.id = id;
        }

        @Override
        public String mediaId() {
            return id;
        }

        @Override
        public Optional<Setback> send(long sizeBytes, Source source) {
            try (var bytes = source.open()) {
                stored = storage.take(bytes);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(VideoSetbacks.partAway());
            }
        }
    }
}
