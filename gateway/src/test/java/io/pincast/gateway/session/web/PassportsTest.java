package io.pincast.gateway.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.gateway.session.Passport;
import io.pincast.gateway.session.TokenExchange;
import io.pincast.gateway.token.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassportsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final OpaqueToken TOKEN = new OpaqueToken("pcs_somebody");
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isKeptNoLongerThanTheTokenIsValid() {
        var passports = passports(Duration.ofSeconds(2));
        passports.trade(TOKEN, Optional.empty());
        nanos.addAndGet(Duration.ofMillis(1999).toNanos());
        assertThat(passports.find(TOKEN, Optional.empty())).isPresent();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(passports.find(TOKEN, Optional.empty())).isEmpty();
    }

    @Test
    void isKeptNoLongerThanFiveSeconds() {
        var passports = passports(Duration.ofMinutes(2));
        passports.trade(TOKEN, Optional.empty());
        nanos.addAndGet(Duration.ofMillis(4999).toNanos());
        assertThat(passports.find(TOKEN, Optional.empty())).isPresent();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(passports.find(TOKEN, Optional.empty())).isEmpty();
    }

    @Test
    void isForgottenForEveryWorkspaceAtOnce() {
        var passports = passports(Duration.ofMinutes(2));
        passports.trade(TOKEN, Optional.of("one"));
        passports.trade(TOKEN, Optional.of("two"));
        passports.forget(TOKEN);
        assertThat(passports.find(TOKEN, Optional.of("one"))).isEmpty();
        assertThat(passports.find(TOKEN, Optional.of("two"))).isEmpty();
    }

    @Test
    void asksOnceForAllThatComeTogether() {
        var go = new CountDownLatch(1);
        var passports = passports((token, workspace) -> {
            asked.incrementAndGet();
            awaitLatch(go);
            return new Passport("signed", NOW.plusSeconds(60));
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> passports.trade(TOKEN, Optional.empty()), threads))
                    .toList();
            await().until(() -> asked.get() == 1);
            go.countDown();
            assertThat(all).allSatisfy(one -> assertThat(one.join().token()).isEqualTo("signed"));
        }
        assertThat(asked).hasValueLessThan(20);
    }

    @Test
    void asksAgainAfterARefusal() {
        var passports = passports((token, workspace) -> {
            if (asked.incrementAndGet() == 1) {
                throw ProblemException.notFound("workspace");
            }
            return new Passport("signed", NOW.plusSeconds(60));
        });
        assertThatThrownBy(() -> passports.trade(TOKEN, Optional.empty())).isInstanceOf(ProblemException.class);
        assertThat(passports.trade(TOKEN, Optional.empty()).token()).isEqualTo("signed");
    }

    private Passports passports(Duration valid) {
        return passports((token, workspace) -> new Passport("signed", NOW.plus(valid)));
    }

    private Passports passports(TokenExchange exchange) {
        return new Passports(exchange, Duration.ofSeconds(5), Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
