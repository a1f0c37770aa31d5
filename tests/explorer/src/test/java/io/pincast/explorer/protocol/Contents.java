package io.pincast.explorer.protocol;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.publication.Planning.Wish;
import java.time.Instant;
import java.util.List;

/**
 * What is published: every publication has the same words on the same board, so any two could be taken for one another. Content 0 is
 * what it had first, content 1 what an edit made of it.
 */
public final class Contents {
    public static final String ENVIRONMENT = "SIMULATOR";
    private static final String ACCOUNT = "account";
    private static final String BOARD = "1001";

    private Contents() {}

    public static String title(int content) {
        return content == 0 ? "Autumn" : "Autumn, edited";
    }

    public static int contentOf(String title) {
        return title.equals(title(0)) ? 0 : 1;
    }

    public static Wish wish(int publication, int content, long revision, boolean cancelled) {
        return Records.make(
                Wish.class,
                "workspaceId",
                new WorkspaceId("w"),
                "postId",
                new PostId("post-" + publication),
                "target",
                Records.make(Target.class, "accountId", ACCOUNT, "boardId", BOARD),
                "revision",
                revision,
                "draft",
                Records.make(PinDraft.class, "title", title(content)),
                "intendedAt",
                Ticks.LONG_AGO,
                "notAfter",
                Ticks.FAR_OFF,
                "cancelled",
                cancelled);
    }

    public static Subject subject(int publication) {
        return new Subject("P" + (publication + 1), "post-" + publication, "w", ACCOUNT);
    }

    public static Order order(int content) {
        return Records.make(
                Order.class,
                "boardId",
                BOARD,
                "content",
                Records.make(Order.Content.class, "title", title(content), "media", List.of()),
                "dueAt",
                Ticks.LONG_AGO,
                "notAfter",
                Ticks.FAR_OFF);
    }

    /** A Pin as the board shows it. */
    public static SeenPin seen(String id, int content, Instant createdAt) {
        return Records.make(
                SeenPin.class,
                "id",
                id,
                "texts",
                Records.make(Texts.class, "title", title(content)),
                "createdAt",
                createdAt);
    }
}
