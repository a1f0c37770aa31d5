package io.pincast.scheduler.it;

import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells of accounts as auth-service does, over Kafka. */
final class Auth {
    private Auth() {}

    static void connected(String workspaceId, String accountId, String username) {
        send(
                workspaceId,
                new AccountEvent.AccountConnected(
                        accountId, "app", "user", username, "SIMULATOR", List.of("pins:write"), Instant.now()));
    }

    static void needsReconnect(String workspaceId, String accountId) {
        send(
                workspaceId,
                new AccountEvent.AccountNeedsReconnect(
                        accountId, Cause.of("GRANT_DEAD", "Pinterest says that the access was taken back.", null)));
    }

    private static void send(String workspaceId, AccountEvent told) {
        var sender = SchedulerInstance.bean(EventSender.class);
        sender.send(sender.outgoing(
                        Topics.ACCOUNT_EVENTS,
                        told.accountId(),
                        Event.of(UUID.randomUUID().toString(), 1, workspaceId, Instant.now(), told)))
                .join();
    }
}
