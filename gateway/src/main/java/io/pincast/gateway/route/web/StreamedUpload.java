package io.pincast.gateway.route.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A body that passes through in pieces: no more than a few are held, so a slow part slows the client down. */
class StreamedUpload implements Upload, Flow.Publisher<ByteBuffer> {
    private static final int PIECES_HELD = 4;
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("upload").start(task);
    private final InputStream body;
    private final long length;
    private final CompletableFuture<Void> wanted = new CompletableFuture<>();
    private final SubmissionPublisher<ByteBuffer> pieces = new SubmissionPublisher<>(THREADS, PIECES_HELD);

    /** A body of so many bytes; of an unknown number where {@code length} is negative. */
    StreamedUpload(InputStream body, long length) {
        this.body = body;
        this.length = length;
    }

    @Override
    public BodyPublisher publisher() {
        return length < 0 ? BodyPublishers.fromPublisher(this) : BodyPublishers.fromPublisher(this, length);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        pieces.subscribe(subscriber);
        wanted.complete(null);
    }

    @Override
    public void send(CompletableFuture<?> answer, Duration patience) throws InterruptedException, TimeoutException {
        var whole = false;
        try {
            awaitWanted(answer, patience);
            while (!answer.isDone()) {
                var piece = next();
                if (piece == null) {
                    break;
                }
                if (pieces.offer(piece, patience.toMillis(), TimeUnit.MILLISECONDS, null) < 0) {
                    throw new TimeoutException("the part takes no more");
                }
            }
            pieces.close();
            whole = true;
        } finally {
            if (!whole) {
                pieces.closeExceptionally(new IOException("the body broke off"));
            }
        }
    }

    /** Until somebody takes the pieces, or it is known that nobody will. */
    private void awaitWanted(CompletableFuture<?> answer, Duration patience)
            throws InterruptedException, TimeoutException {
        try {
            CompletableFuture.anyOf(wanted, answer).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // The answer failed; whoever waits for it says how.
            wanted.complete(null);
        }
    }

    private @Nullable ByteBuffer next() {
        try {
            var piece = new byte[SMALL];
            var read = body.read(piece);
            if (read < 0) {
                return null;
            }
            return ByteBuffer.wrap(read == SMALL ? piece : Arrays.copyOf(piece, read));
        } catch (IOException e) {
            throw Upload.brokeOff(e);
        }
    }
}
