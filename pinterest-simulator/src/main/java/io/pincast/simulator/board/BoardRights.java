package io.pincast.simulator.board;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import org.springframework.stereotype.Component;

/** Which boards a caller may read and change: one's own, secret ones with the scope for it. */
@Component
public final class BoardRights {
    private final Boards boards;

    BoardRights(Boards boards) {
        this.boards = boards;
    }

    /**
     * The board, to be read.
     *
     * @throws PinterestError 404 code 40, 403 code 29
     */
    public Board readable(Caller caller, String boardId) {
        var board = own(caller, boardId);
        if (board.isSecret()) {
            caller.requireSecret(Scopes.BOARDS_READ_SECRET);
        }
        return board;
    }

    /**
     * The board, to be changed.
     *
     * @throws PinterestError 404 code 40, 403 code 29
     */
    public Board writable(Caller caller, String boardId) {
        var board = own(caller, boardId);
        if (board.isSecret()) {
            caller.requireSecret(Scopes.BOARDS_WRITE_SECRET);
        }
        return board;
    }

    private Board own(Caller caller, String boardId) {
        var board = boards.find(boardId)
                .filter(found -> found.environment() == caller.environment())
                .orElseThrow(PinterestError::boardNotFound);
        if (!caller.is(board.ownerId())) {
            throw PinterestError.notPermitted();
        }
        return board;
    }
}
