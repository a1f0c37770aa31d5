package io.pincast.auth.board;

import io.pincast.auth.accesstoken.TokenRefusedException;
import io.pincast.auth.accesstoken.UsableToken;
import java.util.List;
import java.util.Optional;

/**
 * Pinterest, as far as boards are concerned. Throws {@link TokenRefusedException} where the token is to blame, and one of
 * {@link BoardProblems} for the rest.
 */
public interface BoardSource {

    /** All of an account's boards, to the last page. */
    List<Board> list(UsableToken token);

    Optional<Board> find(UsableToken token, String boardId);

    /** All of a board's sections; empty where there is no such board. */
    Optional<List<BoardSection>> findSections(UsableToken token, String boardId);

    /** Makes a board. Not to be repeated after a {@link BoardOutcomeUnknownException} without looking. */
    Board create(UsableToken token, NewBoard wanted);
}
