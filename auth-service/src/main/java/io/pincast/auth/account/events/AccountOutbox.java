package io.pincast.auth.account.events;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountFact;
import io.pincast.auth.account.StateReason;
import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.AccountEvent.AccountConnected;
import io.pincast.contracts.AccountEvent.AccountDisconnected;
import io.pincast.contracts.AccountEvent.AccountExpiresSoon;
import io.pincast.contracts.AccountEvent.AccountNeedsReconnect;
import io.pincast.contracts.AccountEvent.AccountRefreshed;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        return outgoing(account, data(account, fact), now);
    }

    /** A person ended the connection. */
    public List<OutgoingEvent> disconnected(Account account, String by, Instant now) {
        return outgoing(account, new AccountDisconnected(account.id(), by), now);
    }

    /** The permission ends soon unless it is renewed or given again. */
    public List<OutgoingEvent> expiresSoon(Account account, int daysLeft, Instant now) {
        var end = Objects.requireNonNull(account.heldTokens().refreshTokenExpiresAt());
        return outgoing(account, new AccountExpiresSoon(account.id(), end, daysLeft), now);
    }

    private List<OutgoingEvent> outgoing(Account account, AccountEvent data, Instant now) {
        var event = Event.of(
                account.id() + "/" + account.revision(),
                account.revision(),
                account.workspaceId().value(),
                now,
                data);
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
                        account.heldTokens().accessTokenExpiresAt(),
                        Optional.ofNullable(account.heldTokens().refreshTokenExpiresAt())
                                .orElse(account.heldTokens().accessTokenExpiresAt()));
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
