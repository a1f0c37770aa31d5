package io.pincast.scheduler.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was last heard of each account. */
public interface AccountBook {

    /** Notes a state, unless something newer was heard. */
    void note(String accountId, AccountState state, Instant at);

    /** Of those that were heard of. */
    Map<String, AccountState> states(Collection<String> accountIds);
}
