package io.pincast.auth.oidc;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes sign-ins from which nobody came back. */
@Component
class OldOidcSignIns implements Chore {
    private final OidcSignInStore signIns;
    private final Clock clock;

    OldOidcSignIns(OidcSignInStore signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-oidc-sign-ins";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        signIns.deleteExpired(clock.instant());
    }
}
