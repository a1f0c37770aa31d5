package io.pincast.auth.targetcheck;

import io.pincast.auth.account.Account;
import io.pincast.auth.board.Board;
import java.util.Optional;

/** What was found out about a target. */
public record CheckedTarget(
        Target target, Optional<TargetProblem> problem, Optional<Account> account, Optional<Board> board) {

    /** Whether nothing is known against it. */
    public boolean ok() {
        return problem.isEmpty() || unchecked();
    }

    /** Whether Pinterest could not be asked. */
    public boolean unchecked() {
        return problem.filter(found -> found.code() == TargetProblem.Code.PINTEREST_UNAVAILABLE)
                .isPresent();
    }
}
