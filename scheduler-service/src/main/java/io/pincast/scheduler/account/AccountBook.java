package io.pincast.scheduler.account;

import io.pincast.defaults.identity.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was last heard of each account. */
public interface AccountBook {

    /** Notes news, unless something newer was heard. What it does not tell stays as it was. */
    void note(Account news);

    /** Those of them that were heard of, by id. */
    Map<String, Account> find(Collection<String> accountIds);

    /** A workspace's, by id. */
    List<Account> listOf(WorkspaceId workspace, int limit);

    default Optional<Account> find(String accountId) {
        return Optional.ofNullable(find(java.util.Set.of(accountId)).get(accountId));
    }

    /** Of those that were heard of. */
    default Map<String, AccountState> states(Collection<String> accountIds) {
        return find(accountIds).values().stream().collect(Collectors.toMap(Account::id, Account::state));
    }
}
