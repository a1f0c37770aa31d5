package io.pincast.publisher.budget.store;

import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.publisher.budget.BudgetBook;

/** Makes an event of what is told of a budget, so that it can wait in the book that it tells of. */
public interface OutgoingBudgetFacts {
    /** Of a book that tells something. */
    OutgoingEvent of(BudgetBook book, BudgetBook.Picture told);
}
