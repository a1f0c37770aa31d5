package io.pincast.auth.board;

import io.pincast.auth.accesstoken.AccessTokens;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads an account's boards and sections at Pinterest, each time anew: Pinterest's policy lets nobody keep them. */
@Service
public class BoardService {
    private final AccessTokens tokens;
    private final BoardSource pinterest;

    BoardService(AccessTokens tokens, BoardSource pinterest) {
        this.tokens = tokens;
        this.pinterest = pinterest;
    }

    public List<Board> list(WorkspaceId owner, String accountId) {
        return tokens.using(owner, accountId, pinterest::list);
    }

    public Optional<Board> find(WorkspaceId owner, String accountId, String boardId) {
        return tokens.using(owner, accountId, token -> pinterest.find(token, boardId));
    }

    public Optional<List<BoardSection>> findSections(WorkspaceId owner, String accountId, String boardId) {
        return tokens.using(owner, accountId, token -> pinterest.findSections(token, boardId));
    }

    public List<BoardSection> sections(WorkspaceId owner, String accountId, String boardId) {
        return findSections(owner, accountId, boardId).orElseThrow(() -> ProblemException.notFound("board"));
    }
}
