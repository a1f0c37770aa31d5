package io.pincast.simulator.oauth;

import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.token.Secrets;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Codes between consent and exchange. */
@Component
class AuthorizationCodes {
    private final Journal journal;
    private final SettingsStore settings;
    private final SimulatorClock clock;
    private final Table<AuthorizationCode> table;

    AuthorizationCodes(Journal journal, SettingsStore settings, SimulatorClock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.table = journal.table("codes", AuthorizationCode.class, AuthorizationCode::hash);
    }

    String issue(String appId, String userId, String redirectUri, Set<String> scopes) {
        var code = Secrets.random("");
        var expiresAt = clock.instant().plus(settings.get().tokens().code());
        journal.write(
                table.put(new AuthorizationCode(Secrets.hash(code), appId, userId, redirectUri, scopes, expiresAt)));
        return code;
    }

    /** Takes the code away, so that only one exchange gets it; empty if there is none that is good for this. */
    Optional<AuthorizationCode> redeem(String code, String appId, String redirectUri) {
        return journal.locked(() -> {
            var found = table.find(Secrets.hash(code));
            found.ifPresent(used -> journal.write(table.remove(used.hash())));
            return found.filter(used -> used.appId().equals(appId)
                    && used.redirectUri().equals(redirectUri)
                    && clock.instant().isBefore(used.expiresAt()));
        });
    }
}
