package io.pincast.auth.account;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps accounts; a change and the fact that tells of it are one write. */
public interface AccountStore {

    Optional<Account> find(String id, WorkspaceId owner);

    /** A workspace's accounts by id, those after {@code after}. */
    List<Account> list(WorkspaceId owner, Optional<String> after, int limit);

    Optional<Account> findByPinterestUser(WorkspaceId owner, String pinterestAppId, String pinterestUserId);

    /** Whether any account is connected through the app, or was and can be again. */
    boolean hasAccountsOf(WorkspaceId owner, String pinterestAppId);

    /** Adds an account that was connected; false where the workspace has it already. */
    boolean insert(Account account, AuditEntry entry);

    /** Stores an account that was connected once more, if nothing else came before it; says whether it did. */
    boolean connectAgain(Account next, AuditEntry entry);

    /**
     * Stores the next revision of an account, if nothing else came before it. What Pinterest has given out already would be lost
     * otherwise, so this is tried again while the store is away.
     */
    boolean replaceInsistently(Account next, AccountFact fact);

    /** The same, but only as long as the lease is held. */
    boolean replaceLeased(Account next, AccountFact fact, String leaseOwner);

    /** Stores an account whose tokens are forgotten, if nothing else came before it. */
    boolean disconnect(Account next, AuditEntry entry);

    /** Tells once that the permission ends in so many days; not while somebody renews it. */
    boolean warnOfEnd(Account next, int daysLeft);

    /**
     * Connected accounts whose permission ends by an instant.
     *
     * @param days those that were told of so few days already, or fewer, are left out
     */
    List<Account> listEnding(Instant by, int days, int limit);

    /** How many tries to renew failed since the last that did not. */
    int countRefreshFailures(String id);

    /** Takes the right to renew this revision's tokens, for one at a time. */
    Optional<RefreshLease> leaseRefresh(Account seen, String leaseOwner, Instant now, Instant until);

    /** Gives the lease back without a result: nobody renews before {@code notBefore}. */
    void releaseRefresh(String id, String leaseOwner, Instant notBefore);

    /** Until when a failed try keeps everybody from the next; empty while somebody is at it, or where nothing failed. */
    Optional<Instant> findRefreshPause(String id, Instant now);

    /** Connected accounts whose tokens are to be renewed by now, longest due first. */
    List<Account> listRefreshDue(Instant now, int limit);
}
