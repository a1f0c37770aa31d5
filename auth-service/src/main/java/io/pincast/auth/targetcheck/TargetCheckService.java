package io.pincast.auth.targetcheck;

import io.pincast.auth.accesstoken.AccountNeedsReconnectException;
import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.board.Board;
import io.pincast.auth.board.BoardProblems;
import io.pincast.auth.board.BoardService;
import io.pincast.auth.pinterestapp.AppProblems;
import io.pincast.auth.targetcheck.TargetProblem.Code;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds out whether a post can go where it is meant to, as far as that can be known now. */
@Service
public class TargetCheckService {
    private static final Logger log = LoggerFactory.getLogger(TargetCheckService.class);
    /** The planner waits for the answer: what Pinterest has not said by then stays unchecked. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String CHOOSE_BOARD = "Choose another board, or make this one at Pinterest.";
    private final AccountService accounts;
    private final BoardService boards;
    private final RecentBoards recent;

    TargetCheckService(AccountService accounts, BoardService boards, RecentBoards recent) {
        this.accounts = accounts;
        this.boards = boards;
        this.recent = recent;
    }

    /** One answer for each target, in order; all are asked for at once. */
    public List<CheckedTarget> check(WorkspaceId owner, List<Target> targets) {
        var asking = targets.stream()
                .map(target -> (Callable<CheckedTarget>) () -> check(owner, target))
                .toList();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var answers = threads.invokeAll(asking, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var checked = new ArrayList<CheckedTarget>();
            for (var index = 0; index < targets.size(); index++) {
                checked.add(answer(answers.get(index), owner, targets.get(index)));
            }
            return checked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return targets.stream()
                    .map(target -> unavailable(owner, target, "Pincast is stopping."))
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private CheckedTarget answer(Future<CheckedTarget> answer, WorkspaceId owner, Target target)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return unavailable(owner, target, "Pinterest did not answer in time.");
        } catch (ExecutionException e) {
            log.warn("a target could not be checked", e.getCause());
            return unavailable(owner, target, "The target could not be checked.");
        }
    }

    private CheckedTarget check(WorkspaceId owner, Target target) {
        var account = accounts.find(target.accountId(), owner);
        if (account.isEmpty()) {
            return refused(
                    target,
                    account,
                    Code.ACCOUNT_NOT_FOUND,
                    "There is no such account in this workspace.",
                    "Choose one of the connected accounts, or connect it.");
        }
        try {
            return checkBoard(owner, target, account.get());
        } catch (AccountNeedsReconnectException e) {
            return needsReconnect(target, account, e.detail());
        } catch (ProblemException e) {
            return switch (e.type()) {
                case BoardProblems.SCOPE_MISSING -> needsReconnect(target, account, e.detail());
                case AppProblems.DISABLED ->
                    refused(target, account, Code.PINTEREST_APP_DISABLED, e.detail(), "Choose another account.");
                default -> unavailable(owner, target, e.detail());
            };
        }
    }

    private CheckedTarget checkBoard(WorkspaceId owner, Target target, Account account) {
        if (account.state() != AccountState.CONNECTED) {
            var reason = account.reason();
            return needsReconnect(
                    target, Optional.of(account), reason == null ? "The account was disconnected." : reason.detail());
        }
        var board = findBoard(owner, target);
        if (board.isEmpty()) {
            var detail = account.profile().username() + " has no board with the id " + target.boardId() + ".";
            return refused(target, Optional.of(account), Code.BOARD_NOT_FOUND, detail, CHOOSE_BOARD);
        }
        if (target.boardSectionId() != null && !hasSection(owner, target)) {
            var detail =
                    "The board " + board.get().name() + " has no section with the id " + target.boardSectionId() + ".";
            return refused(
                    target, Optional.of(account), Code.SECTION_NOT_FOUND, detail, "Choose another section, or none.");
        }
        return new CheckedTarget(target, Optional.empty(), Optional.of(account), board);
    }

    private Optional<Board> findBoard(WorkspaceId owner, Target target) {
        var known = recent.find(target.accountId(), target.boardId());
        if (known.isPresent()) {
            return known;
        }
        var found = boards.find(owner, target.accountId(), target.boardId());
        found.ifPresent(board -> recent.saw(target.accountId(), board));
        return found;
    }

    private boolean hasSection(WorkspaceId owner, Target target) {
        return boards.findSections(owner, target.accountId(), target.boardId()).stream()
                .flatMap(List::stream)
                .anyMatch(section -> section.id().equals(target.boardSectionId()));
    }

    private CheckedTarget unavailable(WorkspaceId owner, Target target, String detail) {
        return refused(
                target,
                accounts.find(target.accountId(), owner),
                Code.PINTEREST_UNAVAILABLE,
                detail,
                "Nothing needs doing: it is checked again when the post is due.");
    }

    private static CheckedTarget needsReconnect(Target target, Optional<Account> account, String detail) {
        return refused(target, account, Code.ACCOUNT_NEEDS_RECONNECT, detail, "Connect the account again.");
    }

    private static CheckedTarget refused(
            Target target, Optional<Account> account, Code code, String detail, String action) {
        return new CheckedTarget(
                target, Optional.of(new TargetProblem(code, detail, action)), account, Optional.empty());
    }
}
