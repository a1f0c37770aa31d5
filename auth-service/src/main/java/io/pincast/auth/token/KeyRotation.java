package io.pincast.auth.token;

import io.pincast.auth.background.Chore;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Changes the signing key by age. */
@Component
class KeyRotation implements Chore {
    private final SigningKeys keys;

    KeyRotation(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "rotate-signing-keys";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean beforeServing() {
        return true;
    }

    @Override
    public void run() {
        keys.rotate();
    }
}
