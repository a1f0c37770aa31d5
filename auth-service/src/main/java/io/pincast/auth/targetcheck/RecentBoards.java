package io.pincast.auth.targetcheck;

import io.pincast.auth.board.Board;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Boards that were seen within the last minute, in memory alone: somebody who plans twenty posts for a board does not ask Pinterest
 * twenty times. What was not found is asked again each time.
 */
@Component
class RecentBoards {
    static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private final ConcurrentHashMap<Key, Seen> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentBoards(Clock clock) {
        this.clock = clock;
    }

    Optional<Board> find(String accountId, String boardId) {
        var found = seen.get(new Key(accountId, boardId));
        return found == null || !clock.instant().isBefore(found.until())
                ? Optional.empty()
                : Optional.of(found.board());
    }

    void saw(String accountId, Board board) {
        var now = clock.instant();
        if (seen.size() >= MOST) {
            seen.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (seen.size() < MOST) {
            seen.put(new Key(accountId, board.id()), new Seen(board, now.plus(KEPT)));
        }
    }

    private record Key(String accountId, String boardId) {}

    private record Seen(Board board, Instant until) {}
}
