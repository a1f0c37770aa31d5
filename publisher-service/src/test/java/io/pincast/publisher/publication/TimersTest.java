package io.pincast.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TimersTest {

    private static Timers bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("publisher.timers", Timers.class);
    }

    @Test
    void isWhatTheProtocolSaysUnlessTold() {
        assertThat(bind(Map.of())).isEqualTo(Timers.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "lease, 41s, publisher.timers.lease must be longer than send-within",
        "lease, 74s, publisher.timers.lease must be at least answer-within",
        "send-within, 80s, publisher.timers.lease must be longer than send-within",
        "answer-within, 76s, publisher.timers.lease must be at least answer-within",
        "reconcile-within, 10m, publisher.timers.reconcile-within must be longer than listing",
        "listing, 19s, publisher.timers.listing must be at least twice clock-difference",
        "absences, 0, publisher.timers.absences must be at least 1",
        "creation, 0s, publisher.timers.creation must be longer than nothing",
    })
    void refusesTimesThatCannotHoldAndNamesTheKey(String key, String value, String refusal) {
        assertThatThrownBy(() -> bind(Map.of("publisher.timers." + key, value)))
                .rootCause()
                .hasMessageContaining(refusal);
    }

    @Test
    void refusesReplicasWhoseClocksMayDifferByMoreThanItBears() {
        assertThat(Timers.DEFAULT.withClocksWithin(Duration.ofSeconds(5))).isEqualTo(Timers.DEFAULT);
        assertThatThrownBy(() -> Timers.DEFAULT.withClocksWithin(Duration.ofMillis(5001)))
                .hasMessageContaining(
                        "publisher.timers.clock-difference must be at least twice pincast.clock.allowed-difference");
    }

    @Test
    void takesTheScaledDownTimesOfTheCrashTest() {
        var settings = io.pincast.test.instance.ScaledTimers.SETTINGS.stream()
                .map(setting -> setting.split("=", 2))
                .filter(setting -> setting[0].startsWith("publisher.timers."))
                .collect(java.util.stream.Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        assertThat(settings).isNotEmpty();
        assertThat(bind(settings).lease()).isLessThan(Duration.ofSeconds(30));
        assertThat(List.copyOf(settings.keySet())).allMatch(key -> key.startsWith("publisher.timers."));
    }
}
