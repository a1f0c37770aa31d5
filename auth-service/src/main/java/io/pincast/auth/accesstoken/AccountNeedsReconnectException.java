package io.pincast.auth.accesstoken;

import io.pincast.auth.account.StateReason;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** Only a person can make the account usable again. */
public class AccountNeedsReconnectException extends ProblemException {

    AccountNeedsReconnectException(StateReason reason) {
        super(
                ProblemKind.CONFLICT,
                "account-needs-reconnect",
                "The account needs to be connected again",
                reason.detail() + " " + reason.action());
    }
}
