package io.pincast.pinterest.client.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The body at its seam to the connection. */
class OneShotBodyTest {
    private static final int CHUNK = 16 * 1024;

    private static RequestBody body(int length) {
        return Json.write(Map.of("a", "x".repeat(length - "{\"a\":\"\"}".length())));
    }

    @Test
    void givesNothingToASecondSubscriber() {
        var body = new OneShotBody(body(100), SendGate.OPEN);
        var first = new Recorder(1);
        var second = new Recorder(1);
        body.subscribe(first);
        body.subscribe(second);
        assertThat(first.received.size()).isEqualTo(100);
        assertThat(first.completed).isTrue();
        assertThat(second.received.size()).isZero();
        assertThat(second.completed).isFalse();
        assertThat(second.failure).hasMessageContaining("sent once");
        assertThat(body.wasReleased()).isTrue();
    }

    @Test
    void asksOncePerChunkAndRightBeforeIt() {
        for (var length : List.of(100, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5)) {
            var asked = new AtomicInteger();
            var recorder = new Recorder(1);
            SendGate gate = () -> {
                // All that came before has been taken, nothing of this chunk.
                assertThat(recorder.received.size()).isEqualTo(asked.getAndIncrement() * CHUNK);
                return true;
            };
            new OneShotBody(body(length), gate).subscribe(recorder);
            assertThat(recorder.received.size()).isEqualTo(length);
            assertThat(asked.get()).isEqualTo((length + CHUNK - 1) / CHUNK);
            assertThat(recorder.completed).isTrue();
        }
    }

    @Test
    void isNotReleasedBeforeItsLastChunk() {
        var asked = new AtomicInteger();
        var body = new OneShotBody(body(3 * CHUNK + 5), () -> asked.incrementAndGet() < 4);
        var recorder = new Recorder(Long.MAX_VALUE);
        body.subscribe(recorder);
        assertThat(recorder.received.size()).isEqualTo(3 * CHUNK);
        assertThat(recorder.failure).isInstanceOf(SendStoppedException.class);
        assertThat(recorder.completed).isFalse();
        assertThat(body.wasReleased()).isFalse();
    }

    @Test
    void givesNothingMoreOnceStopped() {
        var body = new OneShotBody(body(2 * CHUNK), SendGate.OPEN);
        var recorder = new Recorder(0);
        body.subscribe(recorder);
        recorder.subscription.request(1);
        body.stop();
        recorder.subscription.request(1);
        assertThat(recorder.received.size()).isEqualTo(CHUNK);
        assertThat(body.wasReleased()).isFalse();
        assertThat(recorder.failure).isNotNull();
    }

    @Test
    void saysItsLengthBeforehand() {
        assertThat(new OneShotBody(body(12_345), SendGate.OPEN).contentLength()).isEqualTo(12_345);
    }

    /** Takes what comes and asks for as much again. */
    private static final class Recorder implements Subscriber<ByteBuffer> {
        private final long demand;
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private Subscription subscription = new NoSubscription();
        private @Nullable Throwable failure;
        private boolean completed;

        Recorder(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            more();
        }

        private void more() {
            if (demand > 0) {
                subscription.request(demand);
            }
        }

        @Override
        public void onNext(ByteBuffer chunk) {
            var bytes = new byte[chunk.remaining()];
            chunk.get(bytes);
            received.writeBytes(bytes);
            more();
        }

        @Override
        public void onError(Throwable cause) {
            failure = cause;
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }

    private static final class NoSubscription implements Subscription {
        @Override
        public void request(long count) {
            throw new IllegalStateException("not subscribed yet");
        }

        @Override
        public void cancel() {
            throw new IllegalStateException("not subscribed yet");
        }
    }
}
