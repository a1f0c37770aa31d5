package io.pincast.simulator.fault;

import io.pincast.simulator.board.BoardChanges;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.media.Media;
import io.pincast.simulator.media.MediaStore;
import io.pincast.simulator.requests.RequestEntry.Effect;
import io.pincast.simulator.token.Tokens;
import org.springframework.stereotype.Component;

/** What faults change in the simulated world. */
@Component
class SideEffects {
    private final Boards boards;
    private final BoardChanges boardChanges;
    private final Tokens tokens;
    private final MediaStore media;

    SideEffects(Boards boards, BoardChanges boardChanges, Tokens tokens, MediaStore media) {
        this.boards = boards;
        this.boardChanges = boardChanges;
        this.tokens = tokens;
        this.media = media;
    }

    void deleteBoard(String boardId) {
        boards.find(boardId).ifPresent(boardChanges::delete);
    }

    void revokeTokens(Caller caller) {
        var grant = caller.token().grant();
        tokens.revoke(
                other -> other.userId().equals(grant.userId()) && other.appId().equals(grant.appId()));
    }

    void doomMedia(Exchange exchange, FaultKind kind) {
        var fate = kind == FaultKind.MEDIA_STUCK ? Media.Fate.STUCK : Media.Fate.FAILS;
        exchange.effect()
                .map(Effect::id)
                .flatMap(media::find)
                .ifPresent(registered -> media.put(registered.withFate(fate)));
    }
}
