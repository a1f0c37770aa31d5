package io.pincast.publisher.video;

import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.VideoHost.Place;
import io.pincast.publisher.attempt.VideoHost.Registration;
import io.pincast.publisher.attempt.VideoHost.Source;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.video.CheckedVideo.Stop;
import io.pincast.publisher.video.VideoSteps.Outside;
import io.pincast.publisher.video.VideoSteps.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One upload, from the place at Pinterest to the word that all of it is there; then the round is put off while Pinterest works on it. */
class VideoSending {
    private final Ledger ledger;
    private final Outside outside;
    private final Terms terms;
    private final Sending sending;
    private final Clock clock;

    VideoSending(Ledger ledger, Outside outside, Terms terms, Sending sending, Clock clock) {
        this.ledger = ledger;
        this.outside = outside;
        this.terms = terms;
        this.sending = sending;
        this.clock = clock;
    }

    void send(Work work) {
        switch (outside.host().register(work.grant())) {
            case Registration.Refused(var setback) ->
                notNow(
                        work.held(),
                        outside.tokens().heard(setback, work.publication().subject(), work.grant()));
            case Registration.Given(var place) -> {
                var mediaId = place.mediaId();
                var stored = ledger.apply(
                        work.held().publicationId(),
                        (known, _) -> terms.rules().registered(known, work.held(), mediaId, clock.instant()));
                if (stored instanceof Decision.Change) {
                    send(work, place);
                }
            }
        }
    }

    private void send(Work work, Place place) {
        var video = work.video();
        var startedAt = clock.instant();
        var deadline = startedAt.plus(terms.properties().uploadWithin());
        try (var bytes = new Bytes(
                work, outside.files(), () -> work.objection(clock.instant().isAfter(deadline)))) {
            var trouble = place.send(video.sizeBytes(), bytes);
            if (trouble.isPresent()) {
                brokeOff(work.held(), bytes, trouble.get());
                return;
            }
        }
        var lasted = Duration.between(startedAt, clock.instant());
        ledger.apply(
                work.held().publicationId(),
                (known, _) -> terms.rules()
                        .uploaded(known, work.held(), place.mediaId(), video.sizeBytes(), lasted, clock.instant()));
        notNow(work.held(), VideoSetbacks.processing(terms.properties()));
    }

    /** No Pin can have come of it, so all that is left is to say when and how it goes on. */
    private void brokeOff(Held held, Bytes bytes, Setback trouble) {
        var refusal = bytes.refusal();
        if (refusal.isPresent()) {
            notNow(held, refusal.get());
            return;
        }
        switch (bytes.stopped()) {
            case null -> notNow(held, trouble);
            case LOST -> {}
            case ENDING ->
                ledger.apply(held.publicationId(), (known, _) -> sending.release(known, held, clock.instant()));
            case TOO_SLOW ->
                notNow(held, VideoSetbacks.tooSlow(terms.properties().uploadWithin()));
            case SOURCE -> notNow(held, VideoSetbacks.partAway());
            case DAMAGED -> notNow(held, VideoSetbacks.damaged());
        }
    }

    private void notNow(Held held, Setback setback) {
        ledger.apply(held.publicationId(), (known, _) -> sending.notNow(known, held, setback, clock.instant()));
    }

    /**
     * What is to be uploaded, and whether it still is.
     *
     * @param ending whether this process ends
     */
    record Work(Held held, Publication publication, Grant grant, RoundLease lease, BooleanSupplier ending) {
        Media video() {
            return publication.requireOrder().content().video().orElseThrow();
        }

        private Optional<Stop> objection(boolean tooSlow) {
            if (lease.isLost()) {
                return Optional.of(Stop.LOST);
            }
            if (ending.getAsBoolean()) {
                return Optional.of(Stop.ENDING);
            }
            return tooSlow ? Optional.of(Stop.TOO_SLOW) : Optional.empty();
        }
    }

    /** The video's bytes, opened when the first of them is wanted; knows afterwards why they ended, where they did early. */
    private static final class Bytes implements Source, AutoCloseable {
        private final Work work;
        private final VideoFiles files;
        private final Supplier<Optional<Stop>> objections;
        private volatile @Nullable CheckedVideo opened;
        private volatile @Nullable Setback refusal;

        Bytes(Work work, VideoFiles files, Supplier<Optional<Stop>> objections) {
            this.work = work;
            this.files = files;
            this.objections = objections;
        }

        @Override
        public InputStream open() throws IOException {
            var workspace = work.publication().subject().workspaceId();
            return switch (files.open(workspace, work.video())) {
                case VideoFiles.Opened.Bytes(var stream) -> {
                    var checked = new CheckedVideo(stream, work.video(), objections);
                    opened = checked;
                    yield checked;
                }
                case VideoFiles.Opened.Refused(var setback) -> {
                    refusal = setback;
                    throw new IOException("the video could not be opened");
                }
            };
        }

        Optional<Setback> refusal() {
            return Optional.ofNullable(refusal);
        }

        @Nullable
        Stop stopped() {
            var checked = opened;
            return checked == null ? null : checked.stopped().orElse(null);
        }

        @Override
        public void close() {
            var checked = opened;
            if (checked != null) {
                try {
                    checked.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }
}
