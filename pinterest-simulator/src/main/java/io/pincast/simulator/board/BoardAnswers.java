package io.pincast.simulator.board;

import io.pincast.simulator.time.Times;
import io.pincast.simulator.user.User;
import io.pincast.simulator.user.Users;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts boards into the description's words. */
@Component
class BoardAnswers {
    private final Users users;
    private final BoardContents contents;
    private final Times times;

    BoardAnswers(Users users, BoardContents contents, Times times) {
        this.users = users;
        this.contents = contents;
        this.times = times;
    }

    BoardAnswer of(Board board) {
        var summary = contents.summary(board.id());
        var owner = users.find(board.ownerId()).map(User::username).orElse("");
        return new BoardAnswer(
                board.id(),
                board.text().name(),
                board.text().description(),
                new BoardAnswer.Owner(owner),
                board.text().privacy(),
                board.text().adsOnly(),
                summary.count(),
                0,
                0,
                times.format(board.createdAt()),
                times.format(later(board.pinsChangedAt(), summary.newestAt())),
                new BoardAnswer.Media(summary.cover(), summary.thumbnails()));
    }

    private static Instant later(Instant changed, @Nullable Instant newest) {
        return newest != null && newest.isAfter(changed) ? newest : changed;
    }
}
