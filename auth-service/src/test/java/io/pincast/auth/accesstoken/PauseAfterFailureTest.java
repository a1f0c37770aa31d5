package io.pincast.auth.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseAfterFailureTest {
    @Test
    void growsUpToTenMinutesAndIsNeverShorterThanPinterestAsks() {
        assertThat(PauseAfterFailure.of(0, Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PauseAfterFailure.of(1, Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
        assertThat(PauseAfterFailure.of(6, Duration.ZERO)).isEqualTo(Duration.ofSeconds(320));
        assertThat(PauseAfterFailure.of(500, Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
        assertThat(PauseAfterFailure.of(0, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(PauseAfterFailure.of(0, Duration.ofDays(2))).isEqualTo(Duration.ofHours(1));
    }
}
