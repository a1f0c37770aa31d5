package io.pincast.auth.pinterestapp;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps a team's apps, and gives out their keys to whoever calls Pinterest. */
@Service
public class PinterestAppService {
    private final PinterestAppStore apps;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    PinterestAppService(PinterestAppStore apps, Vault vault, AuditTrail audit, Ids ids, Clock clock) {
        this.apps = apps;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public PinterestAppStore.Inserted create(
            Actor actor, WorkspaceId owner, NewApp wanted, IdempotencyKey idempotency) {
        var id = ids.nextText();
        var app = new PinterestApp(
                id,
                owner,
                wanted.name().strip(),
                wanted.appId().strip(),
                vault.seal(PinterestApp.secretPlace(id), wanted.appSecret().strip()),
                wanted.environment(),
                wanted.accessTier(),
                clock.instant(),
                AppStanding.fresh());
        var entry = audit.entry(actor, "pinterest-app.created", app.subject())
                .in(owner)
                .with("name", app.name())
                .with("appId", app.appId())
                .with("environment", app.environment())
                .with("accessTier", app.accessTier());
        return apps.insert(app, idempotency, entry)
                .orElseThrow(() -> AppProblems.exists(app.appId(), app.environment()));
    }

    public PinterestApp get(String id, WorkspaceId owner) {
        return find(id, owner).orElseThrow(() -> ProblemException.notFound("Pinterest app"));
    }

    /** An app through which something may be done. */
    public PinterestApp getEnabled(String id, WorkspaceId owner) {
        var app = get(id, owner);
        if (!app.standing().enabled()) {
            throw AppProblems.disabled(app);
        }
        return app;
    }

    public Optional<PinterestApp> find(String id, WorkspaceId owner) {
        return apps.find(id, owner);
    }

    public Page<PinterestApp> list(WorkspaceId owner, PageRequest request) {
        var after = request.after().map(List::getFirst);
        var found = apps.list(owner, after, request.limit() + 1);
        var more = found.size() > request.limit();
        var shown = more ? found.subList(0, request.limit()) : found;
        return new Page<>(shown, more ? PageRequest.cursor(shown.getLast().id()) : null);
    }

    /** The app's keys in plain, for one call. */
    public AppKeys keys(PinterestApp app) {
        var secret = vault.open(PinterestApp.secretPlace(app.id()), app.appSecret());
        return new AppKeys(app.environment(), app.appId(), secret);
    }
}
