package io.pincast.auth.account.events;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountFact;
import io.pincast.auth.account.StateReason;
import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.AccountEvent.AccountConnected;
import io.pincast.contracts.AccountEvent.AccountNeedsReconnect;
import io.pincast.contracts.AccountEvent.AccountRefreshed;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says an account's facts in the words of the contract; a token is in none of them. */
@Component
public class AccountOutbox {
    private final EventSender sender;

    AccountOutbox(EventSender sender) {
        this.sender = sender;
    }

    /** The event of a revision: its id is the same however often it is sent. */
    public List<OutgoingEvent> outgoing(Account account, AccountFact fact, Instant now) {
        var event = Event.of(
                account.id() + "/" + account.revision(),
                account.revision(),
                account.workspaceId().value(),
                now,
                data(account, fact));
        return List.of(sender.outgoing(Topics.ACCOUNT_EVENTS, account.id(), event));
    }

    private static AccountEvent data(Account account, AccountFact fact) {
        return switch (fact) {
            case CONNECTED ->
                new AccountConnected(
                        account.id(),
                        account.pinterestAppId(),
                        account.profile().pinterestUserId(),
                        account.profile().username(),
                        account.environment().name(),
                        account.scopes().stream().sorted().toList(),
                        account.connectedAt());
            case REFRESHED ->
                new AccountRefreshed(
                        account.id(),
                        account.tokens().accessTokenExpiresAt(),
                        Optional.ofNullable(account.tokens().refreshTokenExpiresAt())
                                .orElse(account.tokens().accessTokenExpiresAt()));
            case NEEDS_RECONNECT -> new AccountNeedsReconnect(account.id(), cause(account));
        };
    }

    private static Cause cause(Account account) {
        var reason = Optional.ofNullable(account.reason())
                .orElseGet(() -> StateReason.of("UNKNOWN", "The account cannot be used."));
        return new Cause(
                reason.code(),
                reason.detail(),
                reason.action(),
                reason.httpStatus(),
                reason.pinterestCode(),
                reason.requestId());
    }
}
