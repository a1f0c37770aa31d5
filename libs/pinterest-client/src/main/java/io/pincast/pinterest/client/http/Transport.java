package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.body.OneShotBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request over HTTP/1.1 and waits for its answer. It follows no redirect and repeats nothing; the connection
 * pool below repeats only a GET whose pooled connection turned out to be closed, and {@link OneShotBody} makes sure of it.
 */
public final class Transport implements AutoCloseable {
    /** Far above the largest page of 250 Pins; guards the heap against an answer without end. */
    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final ExecutorService threads;
    private final HttpClient http;
    private final Duration readTimeout;

    public Transport(Duration connectTimeout, Duration readTimeout) {
        this.readTimeout = readTimeout;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("pinterest-client-", 0).factory());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(threads)
                .build();
    }

    /** Waits for the whole answer at most the read time-out, counted from now. */
    HttpResponse<byte[]> exchange(Outgoing outgoing) throws TransportException {
        var start = System.nanoTime();
        return exchange(outgoing, _ -> start);
    }

    /** For long uploads: gives up only when nothing has moved for the read time-out. */
    HttpResponse<byte[]> exchangeWhileMoving(Outgoing outgoing) throws TransportException {
        var start = System.nanoTime();
        return exchange(outgoing, body -> body == null ? start : Math.max(start, body.progressNanos()));
    }

    private HttpResponse<byte[]> exchange(Outgoing outgoing, Patience patience) throws TransportException {
        var body = outgoing.body() == null ? null : new OneShotBody(outgoing.body(), outgoing.gate());
        var sent = http.sendAsync(
                request(outgoing, body), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return await(sent, body, patience);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause(), body);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw failure(new HttpTimeoutException("no answer within " + readTimeout), body);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(e, body);
        }
    }

    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> sent, @Nullable OneShotBody body, Patience patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        while (true) {
            var left = patience.since(body) + readTimeout.toNanos() - System.nanoTime();
            try {
                return sent.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (patience.since(body) + readTimeout.toNanos() - System.nanoTime() <= 0) {
                    throw e;
                }
            }
        }
    }

    private static HttpRequest request(Outgoing outgoing, @Nullable OneShotBody body) {
        var request = HttpRequest.newBuilder(outgoing.uri())
                .header("Accept", "application/json")
                .header("User-Agent", "Pincast");
        if (outgoing.authorization() != null) {
            request.header("Authorization", outgoing.authorization());
        }
        if (outgoing.body() != null) {
            request.header("Content-Type", outgoing.body().contentType());
        }
        return request.method(outgoing.method(), body == null ? HttpRequest.BodyPublishers.noBody() : body)
                .build();
    }

    private static TransportException failure(Throwable cause, @Nullable OneShotBody body) {
        if (body == null) {
            return new TransportException(cause, neverConnected(cause));
        }
        body.stop();
        return new TransportException(cause, !body.wasReleased());
    }

    private static boolean neverConnected(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    @Override
    public void close() {
        http.shutdown();
        try {
            if (!http.awaitTermination(CLOSING)) {
                http.shutdownNow();
            }
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }

    /** Since when, on {@link System#nanoTime()}'s scale, the read time-out counts. */
    @FunctionalInterface
    private interface Patience {
        long since(@Nullable OneShotBody body);
    }

    /** No answer, and whether that proves that the request cannot have arrived whole. */
    static final class TransportException extends IOException {
        private final boolean notSent;

        TransportException(Throwable cause, boolean notSent) {
            super(cause);
            this.notSent = notSent;
        }

        boolean notSent() {
            return notSent;
        }

        String reason() {
            var cause = getCause();
            var text = cause == null ? null : cause.getMessage();
            return text == null ? String.valueOf(cause) : text;
        }
    }
}
