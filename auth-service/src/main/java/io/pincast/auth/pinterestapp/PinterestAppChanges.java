package io.pincast.auth.pinterestapp;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.identity.WorkspaceId;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Changes a team's apps, and notes what is learned of them. */
@Service
public class PinterestAppChanges {
    private final PinterestAppStore apps;
    private final PinterestAppService service;
    private final AppUse use;
    private final Vault vault;
    private final AuditTrail audit;

    PinterestAppChanges(
            PinterestAppStore apps, PinterestAppService service, AppUse use, Vault vault, AuditTrail audit) {
        this.apps = apps;
        this.service = service;
        this.use = use;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Changes an app.
     *
     * @param expected the revision that the caller has seen, where it said so
     */
    public PinterestApp change(Actor actor, String id, WorkspaceId owner, Optional<Long> expected, AppChange change) {
        var app = service.get(id, owner);
        if (expected.isPresent() && expected.get() != app.standing().revision()) {
            throw AppProblems.changedSince();
        }
        var otherApp = change.appId() != null && !change.appId().equals(app.appId());
        if (otherApp && use.isInUse(app)) {
            throw AppProblems.inUse();
        }
        var secret = change.appSecret() == null
                ? app.appSecret()
                : vault.seal(PinterestApp.secretPlace(app.id()), change.appSecret());
        var next = app.changed(change, secret);
        return switch (apps.replace(next, changed(actor, app, next))) {
            case DONE -> next;
            case CHANGED -> throw AppProblems.changedSince();
            case EXISTS -> throw AppProblems.exists(next.appId(), next.environment());
        };
    }

    /** That the secret was replaced, not by what. */
    private AuditEntry changed(Actor actor, PinterestApp was, PinterestApp is) {
        var entry = audit.entry(actor, "pinterest-app.changed", is.subject()).in(is.workspaceId());
        entry = changed(entry, "name", was.name(), is.name());
        entry = changed(entry, "appId", was.appId(), is.appId());
        entry = changed(entry, "accessTier", was.accessTier(), is.accessTier());
        entry = changed(
                entry, "enabled", was.standing().enabled(), is.standing().enabled());
        return was.appSecret().isSameAs(is.appSecret()) ? entry : entry.with("appSecret", "replaced");
    }

    private static AuditEntry changed(AuditEntry entry, String field, Object was, Object is) {
        return was.equals(is) ? entry : entry.changed(field, was, is);
    }

    public void tested(PinterestApp app, AppTest test) {
        apps.markTested(app, test);
    }

    public void redirectProven(PinterestApp app, URI redirectUri) {
        apps.markRedirectProven(app.id(), redirectUri);
    }

    public void learned(PinterestApp app, Capability capability, boolean granted) {
        if (!app.standing().has(capability).equals(Optional.of(granted))) {
            apps.markCapability(app.id(), capability, granted);
        }
    }
}
