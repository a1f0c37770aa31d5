package io.pincast.simulator.board;

import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /boards}. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/boards")
class BoardController {
    private final Boards boards;
    private final BoardRights rights;
    private final BoardChanges changes;
    private final BoardAnswers answers;

    BoardController(Boards boards, BoardRights rights, BoardChanges changes, BoardAnswers answers) {
        this.boards = boards;
        this.rights = rights;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping
    Page<BoardAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String privacy,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize) {
        var filter = Parameters.parse("privacy", privacy, PrivacyFilter.ALL);
        var secretToo = caller.has(Scopes.BOARDS_READ_SECRET);
        return PageRequest.of(bookmark, pageSize)
                .page(
                        boards.of(caller.user().id(), caller.environment()),
                        board -> filter.shows(board.text().privacy()) && (secretToo || !board.isSecret()))
                .map(answers::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BoardAnswer create(Exchange exchange, @RequestBody JsonNode body) {
        var board = changes.create(exchange.caller(), Body.of(body));
        exchange.did("board created", board.id());
        return answers.of(board);
    }

    @GetMapping("/{boardId}")
    BoardAnswer get(Caller caller, @PathVariable String boardId) {
        return answers.of(rights.readable(caller, Parameters.id("board_id", boardId)));
    }

    @PatchMapping("/{boardId}")
    BoardAnswer update(Exchange exchange, @PathVariable String boardId, @RequestBody JsonNode body) {
        var caller = exchange.caller();
        var board = rights.writable(caller, Parameters.id("board_id", boardId));
        var changed = changes.change(caller, board, Body.of(body));
        exchange.did("board changed", boardId);
        return answers.of(changed).asChanged();
    }

    @DeleteMapping("/{boardId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Exchange exchange, @PathVariable String boardId) {
        changes.delete(rights.writable(exchange.caller(), Parameters.id("board_id", boardId)));
        exchange.did("board deleted", boardId);
    }
}
