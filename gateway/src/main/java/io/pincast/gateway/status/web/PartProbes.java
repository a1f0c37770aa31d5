package io.pincast.gateway.status.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.pincast.defaults.http.VirtualThreadHttpClient;
import io.pincast.gateway.route.PartAddresses;
import io.pincast.gateway.status.PartStatus;
import io.pincast.gateway.status.PartStatus.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every part whether it is ready, at most once in two seconds, however many want to know. */
@Component
class PartProbes implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final PartAddresses addresses;
    private final JsonMapper json;
    private final Ticker ticker;
    private final HttpClient client = VirtualThreadHttpClient.of(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE));
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer recent;

    PartProbes(PartAddresses addresses, JsonMapper json, Ticker ticker) {
        this.addresses = addresses;
        this.json = json;
        this.ticker = ticker;
    }

    List<PartStatus> all() throws InterruptedException {
        asking.lockInterruptibly();
        try {
            var known = recent;
            if (known != null && ticker.read() - known.askedAt() < PATIENCE.toNanos()) {
                return known.parts();
            }
            var fresh = new Answer(ticker.read(), askAll());
            recent = fresh;
            return fresh.parts();
        } finally {
            asking.unlock();
        }
    }

    private List<PartStatus> askAll() throws InterruptedException {
        var questions = addresses.peers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(part -> (Callable<PartStatus>) () -> ask(part.getKey(), part.getValue()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(questions).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }

    private PartStatus ask(String name, URI address) throws InterruptedException {
        var readiness = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(readiness, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new PartStatus(name, State.UP, List.of())
                    : new PartStatus(name, State.NOT_READY, causes(answer.body()));
        } catch (IOException e) {
            return new PartStatus(name, State.AWAY, List.of());
        }
    }

    private List<String> causes(String health) {
        try {
            return json.readTree(health)
                    .path("components")
                    .propertyStream()
                    .filter(component -> !isUp(component.getValue()))
                    .map(java.util.Map.Entry::getKey)
                    .sorted()
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static boolean isUp(JsonNode component) {
        return component.path("status").asString("").equals("UP");
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }

    private record Answer(long askedAt, List<PartStatus> parts) {}
}
