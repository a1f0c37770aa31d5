package io.pincast.scheduler.account;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account book over a map; held to the same contract as the store. */
public final class InMemoryAccounts implements AccountBook {
    private final Map<String, Account> all = new TreeMap<>();

    public void heard(String accountId, AccountState state, Instant at) {
        note(new Account(accountId, new WorkspaceId("w"), state, at, null, null, null));
    }

    @Override
    public synchronized void note(Account news) {
        var known = all.get(news.id());
        if (known == null || known.heardAt().isBefore(news.heardAt())) {
            all.put(
                    news.id(),
                    new Account(
                            news.id(),
                            news.workspaceId(),
                            news.state(),
                            news.heardAt(),
                            or(news.username(), known == null ? null : known.username()),
                            or(news.environment(), known == null ? null : known.environment()),
                            news.why()));
        }
    }

    private static @Nullable String or(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    @Override
    public synchronized Map<String, Account> find(Collection<String> accountIds) {
        return accountIds.stream()
                .map(all::get)
                .flatMap(account -> Optional.ofNullable(account).stream())
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    @Override
    public synchronized List<Account> listOf(WorkspaceId workspace, int limit) {
        return all.values().stream()
                .filter(account -> account.workspaceId().equals(workspace))
                .limit(limit)
                .toList();
    }

    static Problem problem(String detail) {
        return new Problem("GRANT_DEAD", detail, "Connect it.", 401, 2, "rid");
    }
}
