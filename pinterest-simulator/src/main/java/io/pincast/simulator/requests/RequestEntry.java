package io.pincast.simulator.requests;

import io.pincast.simulator.app.Environment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request as logged; it is there from the moment the request came, and completed before it is answered.
 *
 * @param number rises by one per request
 * @param receivedAtMillis when its headers were there, by the machine's clock, in epoch milliseconds
 * @param simulatedAt the same by the simulator's clock
 * @param answeredAtMillis null: not answered yet, or never
 * @param status null: not answered yet; 0: the connection was closed instead
 * @param code Pinterest's error code
 * @param fault id of the fault that struck
 */
public record RequestEntry(
        long number,
        String requestId,
        Environment environment,
        String operation,
        String method,
        String path,
        @Nullable String account,
        @Nullable String appId,
        long receivedAtMillis,
        Instant simulatedAt,
        @Nullable Long answeredAtMillis,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable Effect effect,
        @Nullable Subject subject,
        @Nullable String fault) {

    /** What the request changed. */
    public record Effect(String kind, String id) {}

    /** What it was about, as far as it said so. */
    public record Subject(
            @Nullable String boardId,
            @Nullable String sectionId,
            @Nullable String title,
            @Nullable String link) {
        public static Subject of(JsonNode body) {
            return new Subject(
                    body.path("board_id").asStringOpt().orElse(null),
                    body.path("board_section_id").asStringOpt().orElse(null),
                    body.path("title").asStringOpt().orElse(null),
                    body.path("link").asStringOpt().orElse(null));
        }
    }
}
