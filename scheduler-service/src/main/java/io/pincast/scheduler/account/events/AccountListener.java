package io.pincast.scheduler.account.events;

import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.AccountEvent.AccountConnected;
import io.pincast.contracts.AccountEvent.AccountDisconnected;
import io.pincast.contracts.AccountEvent.AccountExpiresSoon;
import io.pincast.contracts.AccountEvent.AccountNeedsReconnect;
import io.pincast.contracts.AccountEvent.AccountRefreshed;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.account.AccountWatch;
import io.pincast.scheduler.publication.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of accounts. */
@Component
class AccountListener {
    private final AccountBook accounts;
    private final List<AccountWatch> watches;

    AccountListener(AccountBook accounts, List<AccountWatch> watches) {
        this.accounts = accounts;
        this.watches = List.copyOf(watches);
    }

    @KafkaListener(id = "accounts", groupId = "scheduler-service-accounts", topics = Topics.ACCOUNT_EVENTS)
    void on(Event<AccountEvent> event) {
        var news = news(event);
        accounts.note(news);
        if (news.state() == AccountState.CONNECTED) {
            watches.forEach(watch -> watch.connected(news.id()));
        }
    }

    private static Account news(Event<AccountEvent> event) {
        return switch (event.data()) {
            case AccountConnected e -> news(event, AccountState.CONNECTED, e.username(), e.environment(), null);
            case AccountRefreshed _, AccountExpiresSoon _ -> news(event, AccountState.CONNECTED, null, null, null);
            case AccountNeedsReconnect e -> news(event, AccountState.NEEDS_RECONNECT, null, null, problem(e.cause()));
            case AccountDisconnected _ -> news(event, AccountState.DISCONNECTED, null, null, null);
        };
    }

    private static Account news(
            Event<AccountEvent> event,
            AccountState state,
            @Nullable String username,
            @Nullable String environment,
            @Nullable Problem why) {
        return new Account(
                event.data().accountId(),
                new WorkspaceId(event.workspaceId()),
                state,
                event.time(),
                username,
                environment,
                why);
    }

    private static Problem problem(Cause cause) {
        return new Problem(
                cause.code(),
                cause.detail(),
                cause.action(),
                cause.httpStatus(),
                cause.pinterestCode(),
                cause.requestId());
    }
}
