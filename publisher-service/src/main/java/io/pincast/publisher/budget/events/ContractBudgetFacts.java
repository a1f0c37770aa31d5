package io.pincast.publisher.budget.events;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublisherEvent.AccountBudgetChanged;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.publisher.budget.BudgetBook;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetProperties;
import io.pincast.publisher.budget.store.OutgoingBudgetFacts;
import io.pincast.publisher.ledger.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Budgets as the contract has them: keyed by account, numbered per account. */
@Component
class ContractBudgetFacts implements OutgoingBudgetFacts {
    private final EventSender sender;
    private final BudgetProperties properties;

    ContractBudgetFacts(EventSender sender, BudgetProperties properties) {
        this.sender = sender;
        this.properties = properties;
    }

    @Override
    public OutgoingEvent of(BudgetBook book, Picture told) {
        var budget = book.budget();
        var seq = book.telling().seq();
        var data = new AccountBudgetChanged(
                budget.accountId(),
                budget.pinterestAppId(),
                budget.category().id(),
                told.limit(),
                properties.countedSeconds(budget.category()),
                told.freeAt(),
                cause(told.cause()));
        var event = Event.of(
                budget.key() + "/" + seq,
                seq,
                budget.workspaceId(),
                book.telling().at(),
                data);
        return sender.outgoing(Topics.PUBLICATION_EVENTS, budget.accountId(), event);
    }

    private static @Nullable Cause cause(@Nullable Reason reason) {
        return reason == null
                ? null
                : new Cause(
                        reason.code(),
                        reason.detail(),
                        reason.action(),
                        reason.httpStatus(),
                        reason.pinterestCode(),
                        reason.requestId());
    }
}
