package io.pincast.publisher.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.PublicationState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** One upload: what is stored of it, and that it ends as soon as it is nobody's any more. */
class VideoSendingTest {
    /** Renewed by the machine's time, three times as often. */
    private static final Duration SHORT = Duration.ofMillis(60);

    private static final Duration LONG = Duration.ofHours(1);
    private final Film film = new Film();
    private final AtomicBoolean ending = new AtomicBoolean();

    private void send(Held held, Duration leased) {
        var terms = new RoundLease.Terms(leased, film.rules::renewed);
        try (var lease = RoundLease.keep(film.ledger, held, terms, film.clock)) {
            film.sendingOf().send(new VideoSending.Work(held, film.publication(), Film.GRANT, lease, ending::get));
        }
    }

    private Happening last() {
        return film.told().getLast();
    }

    private String lastCode() {
        return switch (last()) {
            case Happening.Deferred(var at, var slot, var reason) -> reason.code();
            case Happening.Failed(var reason) -> reason.code();
            default -> last().toString();
        };
    }

    /** After so many bytes, something happens. */
    private static InputStream interrupted(int after, Runnable happening) {
        var first = new ByteArrayInputStream(Film.BYTES, 0, after);
        var rest = new ByteArrayInputStream(Film.BYTES, after, Film.BYTES.length - after) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                happening.run();
                return super.read(target, offset, length);
            }
        };
        return new SequenceInputStream(first, rest);
    }

    /** Reads in small pieces, as a connection does. */
    private static byte[] piecemeal(InputStream bytes) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (var piece = bytes.readNBytes(5); piece.length > 0; piece = bytes.readNBytes(5)) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    @Test
    void storesEachStepAndPutsTheRoundOff() {
        film.storage = bytes -> {
            assertThat(film.video().mediaId())
                    .as("stored before anything is sent")
                    .isEqualTo("media-1");
            assertThat(film.video().uploadedAt()).isNull();
            film.clock.advance(Duration.ofSeconds(40));
            return piecemeal(bytes);
        };
        send(film.due(1), LONG);
        assertThat(film.stored).isEqualTo(Film.BYTES);
        assertThat(film.video().uploadedAt()).isEqualTo(film.clock.instant());
        assertThat(film.told()).contains(new Happening.VideoUploaded(Film.BYTES.length, Duration.ofSeconds(40)));
        assertThat(lastCode()).isEqualTo("VIDEO_PROCESSING");
        assertThat(film.publication().state()).isEqualTo(PublicationState.DEFERRED);
    }

    @Test
    void renewsItsLeaseWhileItGoesOn() {
        var held = film.due(1);
        var until = film.publication().times().leaseUntil();
        film.clock.advance(Duration.ofSeconds(30));
        film.storage = bytes -> {
            await().until(() -> !until.equals(film.publication().times().leaseUntil()));
            return piecemeal(bytes);
        };
        send(held, SHORT);
        assertThat(film.publication().epoch()).isEqualTo(held.epoch());
        assertThat(lastCode()).isEqualTo("VIDEO_PROCESSING");
    }

    @Test
    void stopsWhenItIsCancelled() {
        var held = film.due(1, Film.order("hash", Long.MAX_VALUE));
        film.source = endless();
        film.storage = bytes -> {
            bytes.readNBytes(10);
            film.cancel();
            bytes.transferTo(OutputStream.nullOutputStream());
            return Film.BYTES;
        };
        send(held, SHORT);
        assertThat(film.stored).isEmpty();
        assertThat(film.publication().state()).isEqualTo(PublicationState.REVOKED);
        assertThat(last()).isEqualTo(new Happening.Revoked());
        assertThat(film.publication().history().video()).isNull();
    }

    /** A video that only being stopped ends. */
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
    }

    @Test
    void givesTheRoundBackWhenTheProcessEnds() {
        var held = film.due(1);
        film.source = interrupted(10, () -> ending.set(true));
        film.storage = VideoSendingTest::piecemeal;
        send(held, LONG);
        assertThat(film.publication().state()).isEqualTo(PublicationState.PREPARED);
        assertThat(film.publication().times().leaseUntil()).isNull();
        assertThat(film.video().mediaId()).isEqualTo("media-1");
    }

    @Test
    void breaksOffWhatTakesTooLong() {
        film.source = interrupted(10, () -> film.clock.advance(Duration.ofMinutes(11)));
        film.storage = VideoSendingTest::piecemeal;
        send(film.due(1), LONG);
        assertThat(lastCode()).isEqualTo("VIDEO_UPLOAD_TOO_SLOW");
        assertThat(film.stored).isEmpty();
    }

    @Test
    void keepsBackTheLastBytesOfAnotherFile() {
        var other = Film.BYTES.clone();
        other[3]++;
        film.source = new ByteArrayInputStream(other);
        film.storage = VideoSendingTest::piecemeal;
        send(film.due(1), LONG);
        assertThat(film.stored).isEmpty();
        assertThat(lastCode()).isEqualTo("MEDIA_DAMAGED");
        assertThat(film.publication().state()).isEqualTo(PublicationState.FAILED);
    }

    @Test
    void comesBackWhereTheBytesEndEarlyOrBreakOff() {
        film.source = new ByteArrayInputStream(Film.BYTES, 0, 9);
        film.storage = VideoSendingTest::piecemeal;
        send(film.due(1), LONG);
        assertThat(lastCode()).isEqualTo("PART_AWAY");
        assertThat(film.stored).isEmpty();
    }
}
