package io.pincast.auth.board;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to make a board, stored before Pinterest is asked.
 *
 * @param board what came of it, once that is known
 */
public record BoardCreation(
        String id, WorkspaceId workspaceId, String accountId, Instant startedAt, Optional<Board> board) {}
