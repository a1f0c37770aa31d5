package io.pincast.simulator.requests;

import org.jspecify.annotations.Nullable;

/**
 * Which requests; null or 0: any.
 *
 * @param boardId about this board, by path or body
 * @param sinceNumber only later ones than this
 * @param sinceMillis received at or after, epoch milliseconds of the machine's clock
 * @param untilMillis received before
 */
public record RequestQuery(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String boardId,
        long sinceNumber,
        long sinceMillis,
        long untilMillis) {
    public static final RequestQuery ALL = new RequestQuery(null, null, null, 0, 0);

    public RequestQuery(
            @Nullable String operation,
            @Nullable String account,
            @Nullable String boardId,
            long sinceNumber,
            long sinceMillis) {
        this(operation, account, boardId, sinceNumber, sinceMillis, Long.MAX_VALUE);
    }

    public static RequestQuery ofOperation(String operation) {
        return new RequestQuery(operation, null, null, 0, 0);
    }

    boolean matches(RequestEntry entry) {
        return (operation == null || operation.equals(entry.operation()))
                && (account == null || account.equals(entry.account()))
                && (boardId == null || isAbout(entry, boardId))
                && entry.receivedAtMillis() >= sinceMillis
                && entry.receivedAtMillis() < untilMillis;
    }

    /** What writes to a board says so in its body, what reads it in its path. */
    private static boolean isAbout(RequestEntry entry, String boardId) {
        var subject = entry.subject();
        return (subject != null && boardId.equals(subject.boardId()))
                || (entry.path() + "/").contains("/boards/" + boardId + "/");
    }
}
