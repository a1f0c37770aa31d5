package io.pincast.analytics.tracking;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is followed. */
public interface SubjectStore {

    /** By Pinterest's id of a Pin or ours of an account, within a workspace. */
    Optional<Tracked> find(WorkspaceId workspace, Subject.Kind kind, String subjectId);

    /** Begins to follow, unless it is followed already. */
    boolean track(Subject subject, Instant firstLookAt);

    /** Follows on what was stopped of an account, from {@code nextLookAt} on. */
    void resumeAccount(WorkspaceId workspace, String accountId, Instant nextLookAt);

    void pauseAccount(WorkspaceId workspace, String accountId, String reason);

    /** Takes subjects whose time has come; two replicas never take the same one while its lease lasts. */
    List<Due> takeDue(Instant now, Instant leaseUntil, int most);

    /** Done, for now. Answers whether the lease was still this replica's. */
    boolean looked(Due due, Instant now, Optional<Instant> nextLookAt);

    /** One more failure in a row. */
    boolean failed(Due due, Instant nextLookAt);

    /** Not looked at, for want of budget: that is no failure. */
    boolean postponed(Due due, Instant nextLookAt);

    /** No more looks, and why. */
    boolean stopped(Due due, String reason);
}
