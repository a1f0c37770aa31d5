package io.pincast.defaults.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client whose answers wait for nobody. The JDK's completes what {@code sendAsync} gave on the JVM's common pool, which on
 * two cores has a single thread: whoever blocks it, in any part of the process, stops every answer until a time-out. Here each
 * call has a virtual thread of its own; cancelling interrupts it, which ends the call.
 */
public final class VirtualThreadHttpClient extends HttpClient {
    private final HttpClient client;

    private VirtualThreadHttpClient(HttpClient client) {
        this.client = client;
    }

    /** Builds the client; its executor is virtual threads too. */
    public static HttpClient of(HttpClient.Builder builder) {
        return new VirtualThreadHttpClient(
                builder.executor(Executors.newVirtualThreadPerTaskExecutor()).build());
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        var call = new Call<T>();
        var thread = Thread.ofVirtual().name("http-call").unstarted(() -> {
            try {
                call.complete(client.send(request, handler));
            } catch (IOException | InterruptedException | RuntimeException e) {
                call.completeExceptionally(e);
            }
        });
        call.thread = thread;
        thread.start();
        return call;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        if (pushes != null) {
            throw new UnsupportedOperationException("nothing is pushed over HTTP/1.1");
        }
        return sendAsync(request, handler);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public void shutdown() {
        client.shutdown();
    }

    @Override
    public boolean awaitTermination(Duration duration) throws InterruptedException {
        return client.awaitTermination(duration);
    }

    @Override
    public boolean isTerminated() {
        return client.isTerminated();
    }

    @Override
    public void shutdownNow() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class Call<T> extends CompletableFuture<HttpResponse<T>> {
        private volatile @Nullable Thread thread;

        @Override
        public boolean cancel(boolean mayInterrupt) {
            var cancelled = super.cancel(mayInterrupt);
            var running = thread;
            if (cancelled && running != null) {
                running.interrupt();
            }
            return cancelled;
        }
    }
}
