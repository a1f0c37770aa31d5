package io.pincast.auth.board.web;

import io.pincast.auth.accesstoken.AccountProblems;
import io.pincast.auth.answer.web.Created;
import io.pincast.auth.board.Board;
import io.pincast.auth.board.BoardCreator;
import io.pincast.auth.board.BoardSection;
import io.pincast.auth.board.BoardService;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{accountId}/boards")
@Tag(name = "Accounts", description = "The Pinterest accounts that the team connected, and their boards")
@ApiResponse(
        responseCode = "404",
        description = "There is no such account or board in this workspace (account-not-found, not-found)")
@ApiResponse(
        responseCode = "409",
        description = "The account must be connected again (account-needs-reconnect, pinterest-scope-missing)")
@ApiResponse(responseCode = "503", description = "Pinterest cannot be asked just now (pinterest-unavailable)")
class BoardController {
    private final BoardService boards;
    private final BoardCreator creator;

    BoardController(BoardService boards, BoardCreator creator) {
        this.boards = boards;
        this.creator = creator;
    }

    @Needs("accounts:read")
    @GetMapping
    @Operation(summary = "List an account's boards", description = "Asked of Pinterest each time, to the last page.")
    @ApiResponse(responseCode = "200", description = "All boards, also group boards that the account works on")
    Page<Board> list(Caller caller, @PathVariable String accountId) {
        return new Page<>(boards.list(caller.workspaceId(), reached(accountId, caller)), null);
    }

    @Needs("posts:publish")
    @PostMapping
    @Operation(summary = "Create a board at Pinterest")
    @ApiResponse(responseCode = "201", description = "Created")
    @ApiResponse(
            responseCode = "422",
            description = "A field is wrong, or Pinterest refuses it (invalid-request, pinterest-refused)")
    @ApiResponse(responseCode = "502", description = "Whether the board was made is not known (board-outcome-unknown)")
    ResponseEntity<Board> create(
            Caller caller,
            @PathVariable String accountId,
            IdempotencyKey idempotency,
            @Valid @RequestBody CreateBoardRequest request) {
        var created =
                creator.create(caller.workspaceId(), reached(accountId, caller), request.toNewBoard(), idempotency);
        return Created.at("/api/v1/accounts/" + accountId + "/boards", created.board(), created.replayed());
    }

    @Needs("accounts:read")
    @GetMapping("/{boardId}/sections")
    @Operation(summary = "List a board's sections", description = "Asked of Pinterest each time, to the last page.")
    @ApiResponse(responseCode = "200", description = "All sections")
    Page<BoardSection> sections(Caller caller, @PathVariable String accountId, @PathVariable String boardId) {
        return new Page<>(boards.sections(caller.workspaceId(), reached(accountId, caller), boardId), null);
    }

    private static String reached(String accountId, Caller caller) {
        if (!caller.mayUse(accountId)) {
            throw AccountProblems.notFound();
        }
        return accountId;
    }
}
