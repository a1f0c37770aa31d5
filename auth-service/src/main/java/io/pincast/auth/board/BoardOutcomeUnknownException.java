package io.pincast.auth.board;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** Whether Pinterest made the board cannot be told from its answer. */
public class BoardOutcomeUnknownException extends ProblemException {

    public BoardOutcomeUnknownException(String outage) {
        super(
                ProblemKind.BAD_GATEWAY,
                "board-outcome-unknown",
                "It is not known whether the board was made",
                outage
                        + " The board may be there all the same: look at the list of boards before you try again, or send the"
                        + " request again with the same Idempotency-Key after a minute.");
    }
}
