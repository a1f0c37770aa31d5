package io.pincast.publisher.attempt.pinterest;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.publisher.attempt.Pinterest.Read;
import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a board: its own list and that of each section, since whether the first has the others' Pins is not documented.
 * Its count is asked first, so a Pin that comes meanwhile makes no list look short.
 */
final class BoardWalk {
    private final PinterestApi api;
    private final String boardId;
    private final Instant begunAt;
    private final Map<String, SeenPin> seen = new LinkedHashMap<>();

    BoardWalk(PinterestApi api, String boardId, Instant begunAt) {
        this.api = api;
        this.boardId = boardId;
        this.begunAt = begunAt;
    }

    Read read(CircuitBreaker breaker) {
        var start = breaker.getCurrentTimestamp();
        try {
            var board = api.boards().get(boardId);
            api.pins().onBoard(boardId).forEach(pin -> see(pin, pin.boardSectionId()));
            for (var section : api.boards().sections(boardId)) {
                api.pins().inSection(boardId, section.id()).forEach(pin -> see(pin, section.id()));
            }
            return new Read(new BoardReading.Whole(begunAt, List.copyOf(seen.values()), board.pinCount()), false);
        } catch (PinterestApiException e) {
            Breakers.record(breaker, start, e);
            var broken = CauseTable.reason(e, "BOARD_NOT_READ", "The board could not be read on Pinterest.", null);
            return new Read(new BoardReading.Broken(begunAt, seen.size(), broken), tokenRefused(e));
        }
    }

    private void see(Pin pin, @Nullable String sectionId) {
        var texts = new Texts(pin.title(), pin.link(), pin.description(), pin.altText());
        seen.put(pin.id(), new SeenPin(pin.id(), sectionId, texts, pin.createdAt()));
    }

    private static boolean tokenRefused(PinterestApiException e) {
        return e.status() == 401 && !e.is(401, 3);
    }
}
