package io.pincast.auth.board;

import io.pincast.auth.accesstoken.AccessTokens;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes boards. The request is stored first, so that repeating it after a crash or an unclear answer looks before it asks again. */
@Service
public class BoardCreator {
    /** Longer than Pinterest is ever waited for. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    private final AccessTokens tokens;
    private final BoardSource pinterest;
    private final BoardCreationStore creations;
    private final Ids ids;
    private final Clock clock;

    BoardCreator(AccessTokens tokens, BoardSource pinterest, BoardCreationStore creations, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.pinterest = pinterest;
        this.creations = creations;
        this.ids = ids;
        this.clock = clock;
    }

    public CreatedBoard create(WorkspaceId owner, String accountId, NewBoard wanted, IdempotencyKey idempotency) {
        var fresh = new BoardCreation(ids.nextText(), owner, accountId, clock.instant(), Optional.empty());
        var inserted = creations.insert(fresh, idempotency);
        var creation = inserted.creation();
        if (creation.board().isPresent()) {
            return new CreatedBoard(creation.board().get(), true);
        }
        var board = inserted.replayed() ? resume(creation, wanted) : make(creation, wanted);
        return new CreatedBoard(board, inserted.replayed());
    }

    private Board make(BoardCreation creation, NewBoard wanted) {
        try {
            var board = tokens.using(
                    creation.workspaceId(), creation.accountId(), token -> pinterest.create(token, wanted));
            creations.complete(creation.id(), board);
            return board;
        } catch (BoardOutcomeUnknownException e) {
            throw e;
        } catch (ProblemException e) {
            creations.delete(creation.id());
            throw e;
        }
    }

    /** Somebody asked before and never heard what came of it. */
    private Board resume(BoardCreation left, NewBoard wanted) {
        var now = clock.instant();
        if (left.startedAt().plus(LEFT).isAfter(now) || !creations.takeUp(left, now)) {
            throw BoardProblems.inFlight();
        }
        // Pinterest lets an account have a name once, so one of that name is what came of it.
        var found = tokens.using(left.workspaceId(), left.accountId(), pinterest::list).stream()
                .filter(board -> board.name().equals(wanted.name()))
                .findFirst();
        found.ifPresent(board -> creations.complete(left.id(), board));
        return found.orElseGet(() -> make(left, wanted));
    }

    /**
     * A board that is there now.
     *
     * @param replayed whether an earlier request had asked for it
     */
    public record CreatedBoard(Board board, boolean replayed) {}
}
