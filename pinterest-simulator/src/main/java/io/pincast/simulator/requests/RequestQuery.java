package io.pincast.simulator.requests;

import org.jspecify.annotations.Nullable;

/**
 * Which requests; null or 0: any.
 *
 * @param sinceNumber only later ones than this
 * @param sinceMillis received at or after, epoch milliseconds of the machine's clock
 */
public record RequestQuery(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String boardId,
        long sinceNumber,
        long sinceMillis) {

    public static final RequestQuery ALL = new RequestQuery(null, null, null, 0, 0);

    public static RequestQuery ofOperation(String operation) {
        return new RequestQuery(operation, null, null, 0, 0);
    }

    boolean matches(RequestEntry entry) {
        return (operation == null || operation.equals(entry.operation()))
                && (account == null || account.equals(entry.account()))
                && (boardId == null || isAbout(entry, boardId))
                && entry.receivedAtMillis() >= sinceMillis;
    }

    private static boolean isAbout(RequestEntry entry, String boardId) {
        return entry.subject() != null && boardId.equals(entry.subject().boardId());
    }
}
