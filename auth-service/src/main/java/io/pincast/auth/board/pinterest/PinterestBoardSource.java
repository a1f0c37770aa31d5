package io.pincast.auth.board.pinterest;

import io.pincast.auth.accesstoken.TokenRefusedException;
import io.pincast.auth.accesstoken.UsableToken;
import io.pincast.auth.account.pinterest.Translation;
import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.appbudget.Category;
import io.pincast.auth.board.Board;
import io.pincast.auth.board.BoardOutcomeUnknownException;
import io.pincast.auth.board.BoardProblems;
import io.pincast.auth.board.BoardSection;
import io.pincast.auth.board.BoardSource;
import io.pincast.auth.board.NewBoard;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.boards.BoardPrivacy;
import io.pincast.pinterest.client.boards.Boards;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.oauth.AccessToken;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Boards through the client; what Pinterest refuses is said by status and code. */
@Component
class PinterestBoardSource implements BoardSource {
    private static final int TOKEN_INVALID = 2;
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private final PinterestClient pinterest;
    private final PinterestAppService apps;
    private final AppBudgets budgets;

    PinterestBoardSource(PinterestClient pinterest, PinterestAppService apps, AppBudgets budgets) {
        this.pinterest = pinterest;
        this.apps = apps;
        this.budgets = budgets;
    }

    @Override
    public List<Board> list(UsableToken token) {
        return asking(() ->
                boards(token).list().stream().map(PinterestBoardSource::board).toList());
    }

    @Override
    public Optional<Board> find(UsableToken token, String boardId) {
        return findable(() -> board(boards(token).get(boardId)));
    }

    @Override
    public Optional<List<BoardSection>> findSections(UsableToken token, String boardId) {
        return findable(() -> boards(token).sections(boardId).stream()
                .map(section -> new BoardSection(section.id(), section.name()))
                .toList());
    }

    @Override
    public Board create(UsableToken token, NewBoard wanted) {
        var request = new CreateBoardRequest(
                wanted.name(),
                wanted.description(),
                new BoardPrivacy(wanted.privacy().name()));
        try {
            return board(boards(token, Category.ORG_WRITE).create(request));
        } catch (PinterestApiException e) {
            if (e.proves() == Proof.UNKNOWN) {
                throw new BoardOutcomeUnknownException(Translation.outage(e));
            }
            throw problem(e);
        }
    }

    private Boards boards(UsableToken token) {
        return boards(token, Category.ORG_READ);
    }

    /** A Trial app's calls count, each page of a list as one. */
    private Boards boards(UsableToken token, Category category) {
        var account = token.account();
        var app = apps.get(account.pinterestAppId(), account.workspaceId());
        budgets.requireRoom(app, category);
        CallObserver counter = app.accessTier() == AccessTier.TRIAL
                ? (call, failure) -> budgets.spent(app.environment(), app.appId(), category)
                : CallObserver.NONE;
        return pinterest
                .as(Translation.environment(account.environment()), new AccessToken(token.accessToken()), counter)
                .boards();
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (PinterestApiException e) {
            throw problem(e);
        }
    }

    /** A board of somebody else's is as good as none. */
    private static <T> Optional<T> findable(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (PinterestApiException e) {
            if (e.status() == 404 || e.status() == 403 || e.status() == 400) {
                return Optional.empty();
            }
            throw problem(e);
        }
    }

    private static RuntimeException problem(PinterestApiException e) {
        if (e.is(401, TOKEN_INVALID)) {
            return new TokenRefusedException(e);
        }
        if (e.status() == 401) {
            return BoardProblems.scopeMissing(Translation.numbers(e));
        }
        if (e.proves() == Proof.REFUSED && e.status() != 429 && e.status() != 409) {
            var said = Objects.requireNonNullElse(e.pinterestMessage(), "it gave no reason.");
            return BoardProblems.refused(said, Translation.numbers(e));
        }
        return BoardProblems.unavailable(Translation.outage(e), Objects.requireNonNullElse(e.retryAfter(), SHORTLY));
    }

    private static Board board(io.pincast.pinterest.client.boards.Board board) {
        var privacy = board.privacy();
        return new Board(
                board.id(),
                board.name(),
                board.description(),
                privacy == null ? null : privacy.value(),
                board.pinCount());
    }
}
