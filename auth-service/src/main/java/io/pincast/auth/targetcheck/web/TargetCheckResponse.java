package io.pincast.auth.targetcheck.web;

import io.pincast.auth.account.Account;
import io.pincast.auth.board.Board;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.targetcheck.CheckedTarget;
import io.pincast.auth.targetcheck.TargetProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record TargetCheckResponse(List<Result> results) {

    static TargetCheckResponse of(List<CheckedTarget> checked, Function<Account, AccessTier> tiers) {
        return new TargetCheckResponse(
                checked.stream().map(target -> Result.of(target, tiers)).toList());
    }

    record Result(
            String accountId,
            String boardId,
            @Nullable String boardSectionId,
            boolean ok,
            @Nullable Boolean unchecked,
            @Nullable TargetProblem problem,
            @Nullable String username,
            @Nullable String boardName,
            @Nullable Environment environment,
            @Nullable AccessTier accessTier) {

        private static Result of(CheckedTarget checked, Function<Account, AccessTier> tiers) {
            var target = checked.target();
            var account = checked.account();
            return new Result(
                    target.accountId(),
                    target.boardId(),
                    target.boardSectionId(),
                    checked.ok(),
                    checked.unchecked() ? Boolean.TRUE : null,
                    checked.problem().orElse(null),
                    account.map(known -> known.profile().username()).orElse(null),
                    checked.board().map(Board::name).orElse(null),
                    account.map(Account::environment).orElse(null),
                    account.map(tiers).orElse(null));
        }
    }
}
