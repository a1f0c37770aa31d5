package io.pincast.pinterest.client.body;

import io.pincast.pinterest.client.call.SendGate;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands a body to the connection once, in chunks, each only when the gate allows. It knows whether the last chunk was
 * ever handed over: if not, Pinterest cannot have had the whole request, since its length was announced.
 *
 * <p>A second subscription, which is how a connection pool would repeat a request by itself, gets nothing.
 */
public final class OneShotBody implements BodyPublisher {
    private static final int CHUNK = 16 * 1024;

    private final RequestBody body;
    private final SendGate gate;
    private final AtomicBoolean taken = new AtomicBoolean();
    private boolean stopped;
    private boolean lastReleased;
    private volatile long progressNanos = System.nanoTime();

    public OneShotBody(RequestBody body, SendGate gate) {
        this.body = body;
        this.gate = gate;
    }

    @Override
    public long contentLength() {
        return body.length();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        var sending = new Sending(subscriber);
        if (taken.compareAndSet(false, true)) {
            subscriber.onSubscribe(sending);
        } else {
            // Ended before the subscriber can ask for anything.
            sending.end();
            subscriber.onSubscribe(sending);
            subscriber.onError(new IOException("a request is sent once; it was about to be repeated"));
        }
    }

    /** Keeps back what has not left yet. After it, the answer of {@link #wasReleased()} is final. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Whether the last chunk was handed to the connection. */
    public synchronized boolean wasReleased() {
        return lastReleased;
    }

    /** When a chunk was last taken, on {@link System#nanoTime()}'s scale. */
    public long progressNanos() {
        return progressNanos;
    }

    private synchronized boolean release(boolean last) {
        if (stopped || !gate.maySend()) {
            stopped = true;
            return false;
        }
        lastReleased = last;
        progressNanos = System.nanoTime();
        return true;
    }

    private final class Sending implements Subscription {
        private final Subscriber<? super ByteBuffer> subscriber;
        private final RequestBody.Reader reader = body.open();
        private final AtomicLong demand = new AtomicLong();
        private final AtomicBoolean ended = new AtomicBoolean();
        private long left = body.length();

        Sending(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count < 1) {
                fail(new IllegalArgumentException("demand must be positive"));
                return;
            }
            // Only the one who raised the demand from zero sends; the others leave their demand to it.
            if (demand.getAndUpdate(waiting -> Math.addExact(waiting, Math.min(count, Integer.MAX_VALUE))) == 0) {
                do {
                    sendNext();
                } while (!ended.get() && demand.decrementAndGet() > 0);
            }
        }

        private void sendNext() {
            if (ended.get()) {
                return;
            }
            try {
                var chunk = reader.read((int) Math.min(CHUNK, left));
                left -= chunk.length;
                if (!release(left == 0)) {
                    fail(new SendStoppedException());
                    return;
                }
                subscriber.onNext(ByteBuffer.wrap(chunk));
            } catch (IOException | RuntimeException e) {
                fail(e);
                return;
            }
            if (left == 0 && end()) {
                subscriber.onComplete();
            }
        }

        private void fail(Exception cause) {
            if (end()) {
                stop();
                subscriber.onError(cause);
            }
        }

        private boolean end() {
            if (!ended.compareAndSet(false, true)) {
                return false;
            }
            try {
                reader.close();
            } catch (IOException e) {
                // What was to be read from it has been read or is no longer wanted.
                return true;
            }
            return true;
        }

        @Override
        public void cancel() {
            stop();
            end();
        }
    }
}
