package io.pincast.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));

    @Test
    void doublesUpToItsCap() {
        assertThat(backoff.delay(0, 1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(backoff.delay(2, 1)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(backoff.delay(500, 1)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }

    @Test
    void spreadsWhatFailedTogether() {
        var delays = LongStream.range(0, 1000)
                .mapToObj(seed -> backoff.delay(0, seed))
                .toList();
        assertThat(delays.stream().distinct().count()).isGreaterThan(700);
        assertThat(delays)
                .allMatch(delay ->
                        delay.compareTo(Duration.ofSeconds(8)) >= 0 && delay.compareTo(Duration.ofSeconds(12)) <= 0);
    }

    @Test
    void isTheSameForTheSameInput() {
        assertThat(backoff.delay(3, 42)).isEqualTo(backoff.delay(3, 42));
    }
}
