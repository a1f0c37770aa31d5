package io.pincast.scheduler.account.events;

import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.AccountEvent.AccountConnected;
import io.pincast.contracts.AccountEvent.AccountDisconnected;
import io.pincast.contracts.AccountEvent.AccountNeedsReconnect;
import io.pincast.contracts.AccountEvent.AccountRefreshed;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.account.AccountState;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of accounts. */
@Component
class AccountListener {
    private final AccountBook accounts;

    AccountListener(AccountBook accounts) {
        this.accounts = accounts;
    }

    @KafkaListener(id = "accounts", groupId = "scheduler-service-accounts", topics = Topics.ACCOUNT_EVENTS)
    void on(Event<AccountEvent> event) {
        var told = event.data();
        var state = switch (told) {
            case AccountConnected _, AccountRefreshed _ -> AccountState.CONNECTED;
            case AccountNeedsReconnect _ -> AccountState.NEEDS_RECONNECT;
            case AccountDisconnected _ -> AccountState.DISCONNECTED;
        };
        accounts.note(told.accountId(), state, event.time());
    }
}
