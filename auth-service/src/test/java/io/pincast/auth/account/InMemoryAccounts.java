package io.pincast.auth.account;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, held to the same contract as the store. */
public final class InMemoryAccounts implements AccountStore {
    private final TreeMap<String, Kept> kept = new TreeMap<>();
    private final List<AccountFact> facts = new ArrayList<>();

    public List<AccountFact> facts() {
        return facts;
    }

    @Override
    public synchronized Optional<Account> find(String id, WorkspaceId owner) {
        return accounts(account ->
                        account.id().equals(id) && account.workspaceId().equals(owner))
                .stream()
                .findFirst();
    }

    @Override
    public synchronized List<Account> list(WorkspaceId owner, Optional<String> after, int limit) {
        return accounts(account -> account.workspaceId().equals(owner)
                        && after.map(id -> account.id().compareTo(id) > 0).orElse(true))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Account> findByPinterestUser(WorkspaceId owner, String appId, String userId) {
        return accounts(account -> account.workspaceId().equals(owner)
                        && account.pinterestAppId().equals(appId)
                        && account.profile().pinterestUserId().equals(userId))
                .stream()
                .findFirst();
    }

    @Override
    public synchronized boolean hasAccountsOf(WorkspaceId owner, String pinterestAppId) {
        return list(owner, Optional.empty(), Integer.MAX_VALUE).stream()
                .anyMatch(account -> account.pinterestAppId().equals(pinterestAppId));
    }

    @Override
    public synchronized boolean insert(Account account, AuditEntry entry) {
        if (findByPinterestUser(
                        account.workspaceId(),
                        account.pinterestAppId(),
                        account.profile().pinterestUserId())
                .isPresent()) {
            return false;
        }
        kept.put(account.id(), new Kept(account, null, Instant.EPOCH, 0, dueAt(account), null));
        facts.add(AccountFact.CONNECTED);
        return true;
    }

    @Override
    public boolean connectAgain(Account next, AuditEntry entry) {
        return replaceInsistently(next, AccountFact.CONNECTED);
    }

    @Override
    public synchronized boolean replaceInsistently(Account next, AccountFact fact) {
        if (!put(next)) {
            return false;
        }
        facts.add(fact);
        return true;
    }

    private boolean put(Account next) {
        var before = kept.get(next.id());
        if (before == null || before.account.revision() != next.revision() - 1) {
            return false;
        }
        kept.put(next.id(), new Kept(next, null, Instant.EPOCH, 0, dueAt(next), null));
        return true;
    }

    @Override
    public synchronized boolean replaceLeased(Account next, AccountFact fact, String leaseOwner) {
        var before = kept.get(next.id());
        return before != null && leaseOwner.equals(before.leaseOwner) && replaceInsistently(next, fact);
    }

    @Override
    public synchronized Optional<RefreshLease> leaseRefresh(
            Account seen, String leaseOwner, Instant now, Instant until) {
        var before = kept.get(seen.id());
        if (before == null
                || before.account.revision() != seen.revision()
                || before.account.state() != AccountState.CONNECTED
                || before.leaseUntil.isAfter(now)) {
            return Optional.empty();
        }
        kept.put(seen.id(), new Kept(before.account, leaseOwner, until, before.failures, before.dueAt, before.told));
        return Optional.of(new RefreshLease(before.account, before.failures, before.leaseOwner != null));
    }

    @Override
    public synchronized void releaseRefresh(String id, String leaseOwner, Instant notBefore) {
        var before = kept.get(id);
        if (before != null && leaseOwner.equals(before.leaseOwner)) {
            kept.put(id, new Kept(before.account, null, notBefore, before.failures + 1, notBefore, before.told));
        }
    }

    @Override
    public synchronized Optional<Instant> findRefreshPause(String id, Instant now) {
        return Optional.ofNullable(kept.get(id))
                .filter(account -> account.leaseOwner == null && account.leaseUntil.isAfter(now))
                .map(Kept::leaseUntil);
    }

    @Override
    public synchronized List<Account> listRefreshDue(Instant now, int limit) {
        return kept.values().stream()
                .filter(account -> account.account.state() == AccountState.CONNECTED && !account.dueAt.isAfter(now))
                .sorted(Comparator.comparing(Kept::dueAt))
                .limit(limit)
                .map(Kept::account)
                .toList();
    }

    @Override
    public synchronized boolean disconnect(Account next, AuditEntry entry) {
        return put(next);
    }

    @Override
    public synchronized boolean warnOfEnd(Account next, int daysLeft) {
        var before = kept.get(next.id());
        if (before == null || before.account.revision() != next.revision() - 1 || before.leaseOwner != null) {
            return false;
        }
        kept.put(next.id(), new Kept(next, null, before.leaseUntil, before.failures, before.dueAt, daysLeft));
        return true;
    }

    @Override
    public synchronized List<Account> listEnding(Instant by, int days, int limit) {
        return kept.values().stream()
                .filter(one -> one.account.state() == AccountState.CONNECTED)
                .filter(one -> one.told == null || one.told > days)
                .map(Kept::account)
                .filter(account -> {
                    var end = account.heldTokens().refreshTokenExpiresAt();
                    return end != null && !end.isAfter(by);
                })
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int countRefreshFailures(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::failures).orElse(0);
    }

    private static Instant dueAt(Account account) {
        var tokens = account.tokens();
        return tokens == null ? Instant.EPOCH : tokens.refreshDueAt();
    }

    private List<Account> accounts(Predicate<Account> which) {
        return kept.values().stream().map(Kept::account).filter(which).toList();
    }

    private record Kept(
            Account account,
            @Nullable String leaseOwner,
            Instant leaseUntil,
            int failures,
            Instant dueAt,
            @Nullable Integer told) {}
}
