package io.pincast.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void namesProgramAndSystem() {
        assertThat(Device.named("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0"))
                .isEqualTo("Firefox on Windows");
        assertThat(Device.named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge on Windows");
        assertThat(Device.named("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
        assertThat(Device.named("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome on Android");
    }

    @Test
    void saysOfAProgramWhatItCallsItself() {
        assertThat(Device.named("curl/8.5.0")).isEqualTo("curl");
        assertThat(Device.named("our-importer/1.2 (nightly)")).isEqualTo("our-importer");
        assertThat(Device.named("x".repeat(500))).hasSize(40);
        assertThat(Device.named(null)).isEqualTo("Unknown device");
        assertThat(Device.named(" ")).isEqualTo("Unknown device");
    }
}
