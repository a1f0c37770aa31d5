package io.pincast.analytics.tracking.events;

import io.pincast.analytics.tracking.Subject;
import io.pincast.analytics.tracking.Tracking;
import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.AccountEvent.AccountConnected;
import io.pincast.contracts.AccountEvent.AccountDisconnected;
import io.pincast.contracts.AccountEvent.AccountExpiresSoon;
import io.pincast.contracts.AccountEvent.AccountNeedsReconnect;
import io.pincast.contracts.AccountEvent.AccountRefreshed;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.PublisherEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.identity.WorkspaceId;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What was published and connected is followed. */
@Component
class FactListener {
    private final Tracking tracking;

    FactListener(Tracking tracking) {
        this.tracking = tracking;
    }

    @KafkaListener(topics = Topics.PUBLICATION_EVENTS)
    void onPublication(Event<PublisherEvent> event) {
        if (event.data() instanceof PinPublished pin) {
            tracking.follow(new Subject(
                    Subject.Kind.PIN,
                    pin.pinId(),
                    new WorkspaceId(event.workspaceId()),
                    pin.accountId(),
                    pin.postId(),
                    pin.environment(),
                    pin.publishedAt()));
        }
    }

    @KafkaListener(topics = Topics.ACCOUNT_EVENTS)
    void onAccount(Event<AccountEvent> event) {
        var workspace = new WorkspaceId(event.workspaceId());
        switch (event.data()) {
            case AccountConnected account ->
                tracking.connected(new Subject(
                        Subject.Kind.ACCOUNT,
                        account.accountId(),
                        workspace,
                        account.accountId(),
                        null,
                        account.environment(),
                        account.connectedAt()));
            case AccountNeedsReconnect account -> tracking.needsReconnect(workspace, account.accountId());
            case AccountDisconnected account -> tracking.disconnected(workspace, account.accountId());
            case AccountRefreshed _, AccountExpiresSoon _ -> {}
        }
    }
}
