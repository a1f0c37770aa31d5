package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.boards.BoardSection;
import io.pincast.pinterest.client.call.Listing;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.publisher.attempt.Pinterest;
import io.pincast.publisher.attempt.Pinterest.Read;
import io.pincast.publisher.attempt.ReadGate;
import io.pincast.publisher.attempt.pinterest.HostCircuit.Sign;
import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import io.pincast.publisher.publication.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a board: its own list and that of each section, since whether the first has the others' Pins is not documented.
 * Its count is asked first, so a Pin that comes meanwhile makes no list look short. Each request passes the gate.
 */
final class BoardWalk {
    private final PinterestApi api;
    private final String boardId;
    private final ReadGate gate;
    private final Instant begunAt;
    private final Map<String, SeenPin> seen = new LinkedHashMap<>();

    BoardWalk(PinterestApi api, String boardId, ReadGate gate, Instant begunAt) {
        this.api = api;
        this.boardId = boardId;
        this.gate = gate;
        this.begunAt = begunAt;
    }

    Read read(HostCircuit host, String accountId) {
        if (host.closedUntil().isPresent()) {
            return new Read(broken(Pinterest.inTrouble().reason()), false);
        }
        var pass = new HostCircuit.Pass(accountId, false);
        try {
            var pinCount = walk();
            host.ended(pass, Sign.ANSWERED);
            return new Read(new BoardReading.Whole(begunAt, List.copyOf(seen.values()), pinCount), false);
        } catch (PinterestApiException e) {
            host.ended(pass, Breakers.sign(e, false));
            var broken =
                    CauseTable.reason(e, Trouble.BOARD_NOT_READ, "The board could not be read on Pinterest.", null);
            return new Read(broken(broken), tokenRefused(e));
        } catch (BrokenOffException e) {
            return new Read(broken(e.reason), false);
        }
    }

    private @Nullable Integer walk() {
        pass();
        var board = api.boards().get(boardId);
        each(api.pins().onBoard(boardId), pin -> see(pin, pin.boardSectionId()));
        var sections = new ArrayList<BoardSection>();
        each(api.boards().sections(boardId), sections::add);
        for (var section : sections) {
            each(api.pins().inSection(boardId, section.id()), pin -> see(pin, section.id()));
        }
        return board.pinCount();
    }

    /** Page by page, to the last one. */
    private <T> void each(Listing<T> listing, Consumer<T> eye) {
        var bookmarks = new HashSet<String>();
        String next = null;
        do {
            pass();
            var page = listing.page(next);
            page.items().forEach(eye);
            next = page.bookmark();
            if (next != null && !bookmarks.add(next)) {
                throw new BrokenOffException(Trouble.BOARD_NOT_READ.reason(
                        "Pinterest's list of the board came back to where it had been before.", null));
            }
        } while (next != null);
    }

    private void pass() {
        gate.refusal().ifPresent(reason -> {
            throw new BrokenOffException(reason);
        });
    }

    private BoardReading.Broken broken(Reason reason) {
        return new BoardReading.Broken(begunAt, seen.size(), reason);
    }

    private void see(Pin pin, @Nullable String sectionId) {
        var texts = new Texts(pin.title(), pin.link(), pin.description(), pin.altText());
        seen.put(pin.id(), new SeenPin(pin.id(), sectionId, texts, pin.createdAt()));
    }

    private static boolean tokenRefused(PinterestApiException e) {
        return e.status() == 401 && !e.is(401, 3);
    }

    /** A reading that could not go on. */
    private static final class BrokenOffException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Reason reason;

        BrokenOffException(Reason reason) {
            super(reason.detail());
            this.reason = reason;
        }
    }
}
