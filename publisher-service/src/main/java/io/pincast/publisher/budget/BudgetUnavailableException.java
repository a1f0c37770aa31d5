package io.pincast.publisher.budget;

/** The store is away: nothing may be sent that is not counted. */
public class BudgetUnavailableException extends RuntimeException {

    public BudgetUnavailableException(Throwable cause) {
        super("the budgets' store is away: " + cause.getMessage(), cause);
    }
}
