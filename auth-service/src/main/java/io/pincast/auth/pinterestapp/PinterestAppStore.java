package io.pincast.auth.pinterestapp;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Keeps Pinterest apps. */
public interface PinterestAppStore {

    /** Adds an app, or finds what the same request made before; empty where the workspace has this app already. */
    Optional<Inserted> insert(PinterestApp app, IdempotencyKey idempotency, AuditEntry entry);

    Optional<PinterestApp> find(String id, WorkspaceId owner);

    /** A workspace's apps by id, those after {@code after}. */
    List<PinterestApp> list(WorkspaceId owner, Optional<String> after, int limit);

    /** Stores the next revision of an app. */
    Replaced replace(PinterestApp next, AuditEntry entry);

    /** What came of showing the app's keys to Pinterest, if they still are those. */
    void markTested(PinterestApp tested, AppTest test);

    /** Somebody came back from Pinterest to this address. */
    void markRedirectProven(String id, URI redirectUri);

    /** Whether Pinterest granted it. */
    void markCapability(String id, Capability capability, boolean granted);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(PinterestApp app, boolean replayed) {}

    /** What became of a change. */
    enum Replaced {
        DONE,
        /** Another change came before it. */
        CHANGED,
        /** The workspace has another app of this App ID. */
        EXISTS
    }
}
