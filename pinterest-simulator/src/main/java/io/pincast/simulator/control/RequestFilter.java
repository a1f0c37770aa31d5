package io.pincast.simulator.control;

import io.pincast.simulator.requests.RequestQuery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Query parameters of {@code /control/requests}. */
record RequestFilter(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String boardId,
        @Nullable Long since,
        @Nullable Long sinceMillis,
        @Nullable Long untilMillis) {
    RequestQuery query() {
        return new RequestQuery(
                operation,
                account,
                boardId,
                Objects.requireNonNullElse(since, 0L),
                Objects.requireNonNullElse(sinceMillis, 0L),
                Objects.requireNonNullElse(untilMillis, Long.MAX_VALUE));
    }
}
