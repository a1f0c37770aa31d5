package io.pincast.gateway.route.web;

import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The body of a part's answer, passed on piece by piece by the thread that serves the client. */
class AnswerBody implements Flow.Subscriber<List<ByteBuffer>> {
    // Never more than one piece and an end: the next is asked for once the last is written.
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Flow.Publisher<List<ByteBuffer>> body;
    private volatile Flow.@Nullable Subscription subscription;

    AnswerBody(Flow.Publisher<List<ByteBuffer>> body) {
        this.body = body;
    }

    /**
     * Writes all of it.
     *
     * @param patience the longest time in which nothing comes
     * @param live whether each piece is for now, not for when the buffer is full
     * @return why it did not end as it should; empty where it did
     * @throws IOException where the client takes no more
     */
    Optional<String> copyTo(ServletOutputStream client, Duration patience, boolean live)
            throws IOException, InterruptedException {
        body.subscribe(this);
        try {
            while (true) {
                switch (signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    case Piece(var buffers) -> write(client, buffers, live);
                    case End() -> {
                        return Optional.empty();
                    }
                    case Broken(var why) -> {
                        return Optional.of(why);
                    }
                    case null -> {
                        return Optional.of("nothing came for " + patience);
                    }
                }
            }
        } finally {
            cancel();
        }
    }

    private void write(ServletOutputStream client, List<ByteBuffer> buffers, boolean live) throws IOException {
        for (var buffer : buffers) {
            client.write(buffer);
        }
        if (live) {
            client.flush();
        }
        request();
    }

    private void request() {
        var current = subscription;
        if (current != null) {
            current.request(1);
        }
    }

    private void cancel() {
        var current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Broken(String.valueOf(cause.getMessage())));
    }

    @Override
    public void onComplete() {
        signals.add(new End());
    }

    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> buffers) implements Signal {}

    private record End() implements Signal {}

    private record Broken(String why) implements Signal {}
}
