package io.pincast.auth.pinterestapp;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.vault.PlainVault;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Apps in memory. */
public final class TestApps implements PinterestAppStore {
    private final Map<String, PinterestApp> apps = new HashMap<>();
    private final PinterestAppService service;

    public TestApps(Clock clock) {
        var ids = new Ids();
        service = new PinterestAppService(this, new PlainVault(), new AuditTrail(ids, clock), ids, clock);
    }

    public PinterestAppService service() {
        return service;
    }

    /** An app, by its id. */
    public String add(String workspaceId) {
        var wanted = new NewApp("App", "1234567", "secret", Environment.SIMULATOR, AccessTier.STANDARD);
        var key = new IdempotencyKey(Optional.empty(), "");
        return service.create(Actor.pincast(), new WorkspaceId(workspaceId), wanted, key)
                .app()
                .id();
    }

    @Override
    public Optional<Inserted> insert(PinterestApp app, IdempotencyKey idempotency, AuditEntry entry) {
        apps.put(app.id(), app);
        return Optional.of(new Inserted(app, false));
    }

    @Override
    public Optional<PinterestApp> find(String id, WorkspaceId owner) {
        return Optional.ofNullable(apps.get(id)).filter(app -> app.workspaceId().equals(owner));
    }

    @Override
    public List<PinterestApp> list(WorkspaceId owner, Optional<String> after, int limit) {
        return List.copyOf(apps.values());
    }

    @Override
    public Replaced replace(PinterestApp next, AuditEntry entry) {
        apps.put(next.id(), next);
        return Replaced.DONE;
    }

    @Override
    public void markTested(PinterestApp tested, AppTest test) {}

    @Override
    public void markRedirectProven(String id, URI redirectUri) {}

    @Override
    public void markCapability(String id, Capability capability, boolean granted) {}
}
