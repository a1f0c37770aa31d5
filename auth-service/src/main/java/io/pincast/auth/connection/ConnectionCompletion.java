package io.pincast.auth.connection;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.pinterestapp.PinterestAppChanges;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.secret.Secrets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Ends a connection when the person comes back from Pinterest. */
@Service
public class ConnectionCompletion {
    private final ConnectionStore connections;
    private final StillAllowed allowed;
    private final PinterestAppService apps;
    private final PinterestAppChanges changes;
    private final PinterestAuthorization pinterest;
    private final AccountService accounts;
    private final Clock clock;

    ConnectionCompletion(
            ConnectionStore connections,
            StillAllowed allowed,
            PinterestAppService apps,
            PinterestAppChanges changes,
            PinterestAuthorization pinterest,
            AccountService accounts,
            Clock clock) {
        this.connections = connections;
        this.allowed = allowed;
        this.apps = apps;
        this.changes = changes;
        this.pinterest = pinterest;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Takes what the browser brings back from Pinterest. The state is used up first, whatever follows: an address that leaked is worth
     * nothing.
     */
    public Account complete(Origin origin, Return back) {
        var hash = Secrets.hash(back.state().orElse(""));
        var connection = connections
                .consume(hash, clock.instant())
                .orElseThrow(() -> ConnectionProblems.unusable(connections.explain(hash)));
        if (back.browser().map(Secrets::hash).filter(hash::equals).isEmpty()) {
            throw ConnectionProblems.otherBrowser();
        }
        if (!allowed.isAllowed(connection)) {
            throw ConnectionProblems.notAllowed();
        }
        if (back.error().isPresent()) {
            throw ConnectionProblems.denied();
        }
        var usable = back.code().filter(text -> !text.isBlank()).orElseThrow(ConnectionProblems::codeMissing);
        var app = apps.getEnabled(connection.pinterestAppId(), connection.workspaceId());
        var connected = pinterest.exchange(apps.keys(app), connection.redirectUri(), usable);
        changes.redirectProven(app, connection.redirectUri());
        return accounts.connect(
                Actor.person(connection.personId(), origin), app, connected.profile(), connected.grant());
    }

    /** What Pincast needs, but the person did not allow. */
    public Set<String> missingScopes(Account account) {
        var missing = new TreeSet<>(pinterest.wantedScopes());
        missing.removeAll(account.scopes());
        return missing;
    }

    /**
     * What a browser brings back.
     *
     * @param error what Pinterest says where the person did not allow it
     * @param browser the state that this browser was given when it began
     */
    public record Return(
            Optional<String> state, Optional<String> code, Optional<String> error, Optional<String> browser) {}
}
