package io.pincast.auth.connection;

import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.pinterestapp.PublicAddress;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Begins to connect an account. */
@Service
public class ConnectionStarter {
    public static final Duration LIFETIME = Duration.ofMinutes(10);
    private final ConnectionStore connections;
    private final PinterestAppService apps;
    private final PinterestAuthorization pinterest;
    private final PublicAddress address;
    private final Vault vault;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    ConnectionStarter(
            ConnectionStore connections,
            PinterestAppService apps,
            PinterestAuthorization pinterest,
            PublicAddress address,
            Vault vault,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.connections = connections;
        this.apps = apps;
        this.pinterest = pinterest;
        this.address = address;
        this.vault = vault;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a connection, or answers once more what the same request got before. */
    public StartedConnection start(WorkspaceId owner, Starter starter, String appId, IdempotencyKey idempotency) {
        var app = apps.getEnabled(appId, owner);
        var id = ids.nextText();
        var state = secrets.random("");
        var now = clock.instant();
        var wanted = new Connection(
                id,
                owner,
                starter.personId(),
                starter.sessionId(),
                app.id(),
                vault.seal(Connection.statePlace(id), state),
                address.redirectUri(),
                now,
                now.plus(LIFETIME));
        var inserted = connections.insert(wanted, Secrets.hash(state), idempotency);
        return started(inserted, app);
    }

    private StartedConnection started(ConnectionStore.Inserted inserted, PinterestApp app) {
        var connection = inserted.connection();
        var state = vault.open(Connection.statePlace(connection.id()), connection.state());
        var page = pinterest.page(apps.keys(app), connection.redirectUri(), state);
        return new StartedConnection(connection.id(), page, state, connection.expiresAt(), inserted.replayed());
    }

    /** Who begins it, and in which session. */
    public record Starter(String personId, String sessionId) {}
}
